package dev.rolecall.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The compact form is the same map.
class SeenPostingsTest {
  private static final Instant SEEN = Instant.parse("2026-11-05T09:00:00.123456789Z");

  @Test
  void hasTheSameEntries() {
    Random random = new Random(7);
    for (int size = 0; size < 200; size++) {
      Map<String, SeenPosting> postings = new HashMap<>();
      for (int i = 0; i < size; i++) {
        postings.put(id(random), posting(random));
      }
      Map<String, SeenPosting> compact = SeenPostings.copyOf(postings);
      assertThat(compact).isEqualTo(postings).hasSameSizeAs(postings).hasSameHashCodeAs(postings);
      assertThat(postings).isEqualTo(compact);
      postings.forEach(
          (id, posting) -> {
            assertThat(compact.get(id)).isEqualTo(posting);
            assertThat(compact.containsKey(id)).isTrue();
          });
    }
  }

  @Test
  void doesNotContainOtherIds() {
    Map<String, SeenPosting> compact =
        SeenPostings.copyOf(
            Map.of("b", new SeenPosting("h", SEEN), "d", new SeenPosting("h", SEEN)));
    for (String id : new String[] {"", "a", "c", "e", "bb"}) {
      assertThat(compact.get(id)).isNull();
      assertThat(compact.containsKey(id)).isFalse();
    }
  }

  @Test
  void laterChangesOfTheOriginalDoNotShow() {
    Map<String, SeenPosting> original = new HashMap<>(Map.of("a", new SeenPosting("h", SEEN)));
    Map<String, SeenPosting> compact = SeenPostings.copyOf(original);
    original.clear();
    assertThat(compact).containsOnlyKeys("a");
    assertThat(SeenPostings.copyOf(compact)).isSameAs(compact);
  }

  @Test
  void cannotBeChanged() {
    Map<String, SeenPosting> compact = SeenPostings.copyOf(Map.of("a", new SeenPosting("h", SEEN)));
    assertThatThrownBy(() -> compact.put("b", new SeenPosting("h", SEEN)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> compact.remove("a")).isInstanceOf(UnsupportedOperationException.class);
  }

  private static String id(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> String.valueOf(random.nextInt(1_000_000));
      case 1 -> "https://jobs.example/" + random.nextInt(1_000) + "/entwickler-für-räder";
      default -> Long.toHexString(random.nextLong());
    };
  }

  private static SeenPosting posting(Random random) {
    String hash = Long.toHexString(random.nextLong());
    Instant seen = SEEN.plusMillis(random.nextInt());
    return new SeenPosting(
        hash,
        seen,
        random.nextBoolean() ? null : seen.plusSeconds(random.nextInt(1_000)),
        random.nextBoolean() ? null : "adp",
        random.nextBoolean() ? null : detail(random));
  }

  private static SeenDetail detail(Random random) {
    return new SeenDetail("row", SEEN, random.nextBoolean() ? null : "\"v1\"");
  }
}
