package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No rule fails on a post that is cut, shuffled or full of signs: a post on which a rule fails
/// becomes a dead letter, and its jobs are missing.
class DamagedPostsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);
  private static final long SEED = 20_261_128;
  private static final int DAMAGED_PER_POST = 4;
  private static final List<String> SIGNS =
      List.of(
          "()",
          "[]",
          "(",
          ")",
          "•",
          "*",
          "-",
          "—",
          "|",
          ":",
          "/",
          "&",
          "+",
          ",",
          ".",
          "\"",
          "$",
          "€",
          "\u200b",
          "\ud83d\ude80",
          "\ud83d",
          "0",
          "k",
          "&amp;",
          "<p>",
          "<a href=\"\"></a>",
          "<pre><code>",
          "(also, we hire)",
          "http://",
          "@",
          "#",
          "\t",
          "  ");

  private final RuleNormalizer normalizer = new RuleNormalizer(List.of(new HnPostingReader()));

  @Test
  void aListItemInBracketsIsNotATitle() {
    assertThat(
            failure(
                "Acme | Ghent | Onsite<p>Positions:<p>* GROWTH ENGINEER - You improve how we"
                    + " grow.<p>(Also, we're always hiring interns!)"))
        .isNull();
  }

  @Test
  void noRuleFailsOnADamagedPost() {
    List<String> posts =
        Fixture.all().stream()
            .filter(fixture -> fixture.source().equals(HnWhoIsHiring.ID))
            .map(fixture -> Json.MAPPER.readTree(fixture.item()).path("text").asString(""))
            .filter(text -> !text.isEmpty())
            .toList();
    assertThat(posts).hasSizeGreaterThan(300);
    Random random = new Random(SEED);
    List<String> failures = new ArrayList<>();
    for (String post : posts) {
      for (int i = 0; i < DAMAGED_PER_POST; i++) {
        String damaged = damage(post, posts.get(random.nextInt(posts.size())), random);
        String failure = failure(damaged);
        if (failure != null) {
          failures.add(failure + ": " + damaged);
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static String damage(String post, String other, Random random) {
    List<String> lines = new ArrayList<>(List.of(post.split("<p>")));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int cut = random.nextInt(line.length() + 1);
      switch (random.nextInt(8)) {
        case 0 -> lines.set(at, "(" + line + ")");
        case 1 -> lines.set(at, line.substring(0, cut));
        case 2 -> lines.set(at, line.substring(cut));
        case 3 -> lines.add(at, sign(random) + sign(random));
        case 4 -> lines.set(at, line.substring(0, cut) + sign(random) + line.substring(cut));
        case 5 -> lines.add(lines.remove(at));
        case 6 -> lines.addAll(at, List.of(other.split("<p>")));
        default -> lines.set(at, sign(random) + " " + line + sign(random));
      }
    }
    return String.join("<p>", lines);
  }

  private static String sign(Random random) {
    return SIGNS.get(random.nextInt(SIGNS.size()));
  }

  /// The reason why a rule failed, or null.
  private String failure(String text) {
    String item =
        Json.MAPPER
            .createObjectNode()
            .put("id", 49_410_000)
            .put("text", text)
            .put("created_at_i", 1_793_638_800L)
            .toString();
    PostingKey key = new PostingKey(new BoardKey(HnWhoIsHiring.ID, "49400000"), "49410000");
    RawPosting raw = new RawPosting(key, item, ContentHash.of(item), "crawl", NOW, NOW, TERMS);
    return normalizer.normalize(raw) instanceof Normalized.Unreadable(String reason)
            && reason.startsWith("A rule failed")
        ? reason
        : null;
  }
}
