package dev.rolecall.search.market.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rolecall.search.find.SearchUnavailableException;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Figures are computed once, kept, computed again in time, and survive an index that is
/// unavailable.
class CachedGuidesTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final GuideTopic JAVA = GuideTopic.parse("java-engineer").orElseThrow();

  /// Of one guide without figures and a half, see [GuideWeight].
  private static final int MAX_BYTES = 1_500;

  private static final Instant START = NOW.minus(Duration.ofHours(2));

  private final SettableClock clock = SettableClock.at(START);
  private final List<String> computed = new CopyOnWriteArrayList<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private Sinks.One<GuideFigures> pending;
  private boolean unavailable;
  private volatile boolean slow;
  private CachedGuides guides;

  private final class Source implements GuideSource {
    @Override
    public Mono<GuideCatalog> catalog() {
      return Mono.fromSupplier(
          () -> {
            check();
            computed.add("catalog");
            return GuideCatalog.of(clock.instant(), List.of(new GuideCatalog.Entry(JAVA, 20)));
          });
    }

    @Override
    public Mono<GuideFigures> figures(GuideTopic topic) {
      return Mono.defer(
          () -> {
            check();
            computed.add(topic.slug());
            return slow
                ? pending.asMono()
                : Mono.just(new BruteForceGuide(List.of(), topic, clock.instant()).figures());
          });
    }

    private void check() {
      if (unavailable) {
        throw new SearchUnavailableException("unavailable", new TimeoutException());
      }
    }
  }

  @BeforeEach
  void start() {
    guides = new CachedGuides(new Source(), clock, DataSize.ofBytes(MAX_BYTES), meters);
    clock.set(NOW);
    pending = Sinks.one();
  }

  private Instant asOf() {
    return guides.figures(JAVA).map(GuideFigures::asOf).block();
  }

  @Test
  void figuresAreComputedOnceInHalfAnHour() {
    assertThat(asOf()).isEqualTo(NOW);
    clock.advance(Duration.ofMinutes(29));
    assertThat(asOf()).isEqualTo(NOW);
    assertThat(computed).containsExactly("java-engineer");
  }

  @Test
  void afterHalfAnHourTheBackgroundComputesThemAndReadersDoNotWait() {
    assertThat(asOf()).isEqualTo(NOW);
    clock.advance(Duration.ofMinutes(31));
    slow = true;
    CompletableFuture<Void> background = CompletableFuture.runAsync(guides::refresh);
    await().untilAsserted(() -> assertThat(computed).hasSize(3));
    assertThat(asOf()).isEqualTo(NOW);
    assertThat(asOf()).isEqualTo(NOW);
    pending.tryEmitValue(new BruteForceGuide(List.of(), JAVA, clock.instant()).figures());
    background.join();
    assertThat(asOf()).isEqualTo(clock.instant());
    assertThat(computed).containsExactly("java-engineer", "catalog", "java-engineer");
  }

  /// Otherwise the readers of many old guides would leave no requests for those of others.
  @Test
  void readersOfAnOldGuideStartNoComputation() {
    asOf();
    clock.advance(Duration.ofMinutes(31));
    asOf();
    assertThat(computed).containsExactly("java-engineer");
  }

  /// The index may still be filling.
  @Test
  void soonAfterTheStartTheyAreComputedSooner() {
    clock.set(START.plusSeconds(5));
    assertThat(asOf()).isEqualTo(START.plusSeconds(5));
    for (int seconds : List.of(20, 45, 100, 220)) {
      clock.set(START.plusSeconds(seconds));
      guides.refresh();
      assertThat(asOf()).isEqualTo(START.plusSeconds(seconds));
    }
    clock.set(START.plusSeconds(400));
    guides.refresh();
    assertThat(asOf()).as("it was computed after 220 seconds").isEqualTo(START.plusSeconds(220));
  }

  @Test
  void afterAnHourTheReaderWaitsForNewFigures() {
    assertThat(asOf()).isEqualTo(NOW);
    clock.advance(Duration.ofMinutes(61));
    assertThat(asOf()).isEqualTo(clock.instant());
  }

  @Test
  void theLastFiguresAreShownWhileTheIndexIsUnavailable() {
    assertThat(asOf()).isEqualTo(NOW);
    unavailable = true;
    clock.advance(Duration.ofHours(5));
    assertThat(asOf()).isEqualTo(NOW);
    unavailable = false;
    assertThat(asOf()).isEqualTo(clock.instant());
  }

  @Test
  void withoutAnyFiguresTheyAreUnavailable() {
    unavailable = true;
    assertThatThrownBy(this::asOf).isInstanceOf(SearchUnavailableException.class);
    guides.refresh();
    unavailable = false;
    assertThat(asOf()).isEqualTo(NOW);
  }

  @Test
  void theBackgroundComputesWhatIsMissingOrOld() {
    guides.refresh();
    assertThat(computed).containsExactly("catalog", "java-engineer");
    guides.refresh();
    clock.advance(Duration.ofMinutes(31));
    guides.refresh();
    assertThat(computed).containsExactly("catalog", "java-engineer", "catalog", "java-engineer");
    assertThat(asOf()).isEqualTo(clock.instant());
  }

  @Test
  void guidesThatAreReadHaveBoundedMemory() {
    asOf();
    for (String slug :
        List.of("senior-java-engineer", "junior-java-engineer", "go-engineer-france")) {
      guides.figures(GuideTopic.parse(slug).orElseThrow()).block();
    }
    assertThat(meters.get("rolecall.guides.cached").gauge().value())
        .as("the guide of a subject, and one other")
        .isEqualTo(2);
    computed.clear();
    asOf();
    assertThat(computed).as("the guide of a subject is kept").isEmpty();
  }

  @Test
  void computationsFailuresAndTheOldestAgeAreMeasured() {
    asOf();
    clock.advance(Duration.ofMinutes(31));
    unavailable = true;
    guides.refresh();
    assertThat(computations("computed")).isEqualTo(1);
    assertThat(computations("failed")).isEqualTo(1);
    assertThat(meters.get("rolecall.guides.oldest").gauge().value()).isEqualTo(31 * 60);
  }

  private long computations(String outcome) {
    return meters
        .get("rolecall.guides.computation")
        .tags("kind", "guide", "outcome", outcome)
        .timer()
        .count();
  }
}
