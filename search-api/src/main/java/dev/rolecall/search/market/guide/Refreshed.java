package dev.rolecall.search.market.guide;

import dev.rolecall.model.RealTime;
import dev.rolecall.search.find.SearchFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// A value that is computed again when it is old, at most once at the same time.
///
/// The background calls [#refresh()] now and then, which computes a value that is older than
/// [#REFRESH_AGE]. Readers do not: many values become old at the same time, and computing all of
/// those that are read would leave no requests for readers of others. A value that is older than
/// [#MAX_AGE] is computed before it is returned, unless the index is unavailable.
///
/// @param <T> the type of the value
final class Refreshed<T> {
  static final Duration REFRESH_AGE = Duration.ofMinutes(30);
  static final Duration MIN_REFRESH_AGE = Duration.ofSeconds(10);
  static final Duration MAX_AGE = Duration.ofMinutes(60);
  private static final Logger log = LoggerFactory.getLogger(Refreshed.class);

  private final String name;
  private final Mono<T> computation;
  private final Consumer<T> computed;
  private final Clock clock;
  private final Instant serviceStart;
  private final AtomicReference<@Nullable Mono<T>> running = new AtomicReference<>();
  private volatile @Nullable Computed<T> last;

  private record Computed<T>(T value, Instant at) {}

  /// @param name for the log
  /// @param computation each subscription computes the value
  /// @param computed receives each new value, when it is already known
  /// @param serviceStart when the service started
  Refreshed(
      String name, Mono<T> computation, Consumer<T> computed, Clock clock, Instant serviceStart) {
    this.name = name;
    this.computation = computation;
    this.computed = computed;
    this.clock = clock;
    this.serviceStart = serviceStart;
  }

  /// The last value; empty before the first computation.
  Optional<T> known() {
    Computed<T> known = last;
    return known == null ? Optional.empty() : Optional.of(known.value());
  }

  Mono<T> get() {
    return Mono.defer(
        () -> {
          Computed<T> known = last;
          if (known == null) {
            return compute();
          }
          Duration age = RealTime.since(clock, known.at());
          return age.compareTo(MAX_AGE) < 0
              ? Mono.just(known.value())
              : compute().onErrorResume(SearchFailures::isTemporary, _ -> Mono.just(known.value()));
        });
  }

  /// Computes the value if it is missing or old. A failure is logged.
  Mono<Void> refresh() {
    return Mono.defer(() -> isDue() ? compute().then() : Mono.empty())
        .onErrorResume(
            error -> {
              log.warn("{} cannot be computed: {}", name, error.toString());
              return Mono.empty();
            });
  }

  private boolean isDue() {
    Computed<T> known = last;
    return known == null || RealTime.since(clock, known.at()).compareTo(refreshAge(known)) >= 0;
  }

  /// The age from which it is computed again.
  private Duration refreshAge(Computed<T> known) {
    Duration running = RealTime.between(clock, serviceStart, known.at());
    return running.compareTo(MIN_REFRESH_AGE) < 0
        ? MIN_REFRESH_AGE
        : running.compareTo(REFRESH_AGE) > 0 ? REFRESH_AGE : running;
  }

  /// The computation that is already running, or a new one. A caller that no longer waits does not
  /// cancel it for the others.
  private Mono<T> compute() {
    Mono<T> started =
        computation
            .doOnNext(
                value -> {
                  last = new Computed<>(value, clock.instant());
                  computed.accept(value);
                })
            .doFinally(_ -> running.set(null))
            .cache();
    Mono<T> first = running.compareAndExchange(null, started);
    return first == null ? started : first;
  }
}
