package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.LabeledPairs.LabeledPair;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LabeledPairsTest {
  private static List<Judged> judged = List.of();

  /// @param merged the result of the grouping
  private record Judged(LabeledPair pair, boolean merged) {
    boolean right() {
      return pair.same() == merged;
    }
  }

  @BeforeAll
  static void judgeAndReport() throws IOException {
    judged = LabeledPairs.all().stream().map(pair -> new Judged(pair, merged(pair))).toList();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/merge-pairs.md"), report());
  }

  @Test
  void thereAreEnoughPairsOfBothKinds() {
    assertThat(judged).hasSizeGreaterThanOrEqualTo(400);
    assertThat(judged.stream().filter(j -> j.pair().same()).count()).isBetween(200L, 400L);
    assertThat(judged).extracting(j -> j.pair().id()).doesNotHaveDuplicates();
  }

  @Test
  void rolesOfOneOpeningAreMergedAndOthersAreNot() {
    assertThat(precision()).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat(recall()).as("recall").isGreaterThanOrEqualTo(0.98);
    assertThat(f1()).as("F1").isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void eachPatternIsMostlyRight() {
    Map<String, Double> shares =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    j -> j.pair().pattern(),
                    TreeMap::new,
                    Collectors.averagingDouble(j -> j.right() ? 1 : 0)));
    assertThat(shares).allSatisfy((_, share) -> assertThat(share).isGreaterThan(0.5));
  }

  @Test
  void eachMergeIsExplained() {
    judged.stream()
        .filter(Judged::merged)
        .forEach(
            j -> {
              var reasons =
                  Similarity.reasons(RoleFeatures.of(j.pair().a()), RoleFeatures.of(j.pair().b()));
              assertThat(reasons).as(j.pair().id()).isNotEmpty();
              assertThat(reasons).allSatisfy(r -> assertThat(r.explanation()).isNotBlank());
            });
  }

  private static boolean merged(LabeledPair pair) {
    List<RoleFeatures> roles = List.of(RoleFeatures.of(pair.a()), RoleFeatures.of(pair.b()));
    return Grouping.of(roles, List.of()).size() == 1;
  }

  private static double precision() {
    long merged = judged.stream().filter(Judged::merged).count();
    return (double) rightlyMerged() / merged;
  }

  private static double recall() {
    long same = judged.stream().filter(j -> j.pair().same()).count();
    return (double) rightlyMerged() / same;
  }

  private static double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  private static long rightlyMerged() {
    return judged.stream().filter(j -> j.merged() && j.pair().same()).count();
  }

  private static String report() {
    String head =
        String.format(
            Locale.ROOT,
            "# Merging on %d labeled pairs%n%nprecision %.4f, recall %.4f, F1 %.4f%n%n",
            judged.size(),
            precision(),
            recall(),
            f1());
    String rows =
        judged.stream()
            .collect(
                Collectors.groupingBy(j -> j.pair().pattern(), TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(e -> row(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    String wrong =
        judged.stream()
            .filter(j -> !j.right())
            .map(LabeledPairsTest::line)
            .collect(Collectors.joining());
    return head
        + "| pattern | label | pairs | right |\n|---|---|---|---|\n"
        + rows
        + "\n## Wrong\n"
        + wrong;
  }

  private static String row(String pattern, List<Judged> pairs) {
    String label = pairs.getFirst().pair().same() ? "same" : "different";
    long right = pairs.stream().filter(Judged::right).count();
    return "| " + pattern + " | " + label + " | " + pairs.size() + " | " + right + " |\n";
  }

  private static String line(Judged incorrect) {
    RoleFeatures a = RoleFeatures.of(incorrect.pair().a());
    RoleFeatures b = RoleFeatures.of(incorrect.pair().b());
    String outcome = incorrect.merged() ? "merged, though " : "not merged, though ";
    return "- "
        + incorrect.pair().id()
        + ": "
        + outcome
        + incorrect.pair().why()
        + ". "
        + Similarity.of(a, b)
        + " "
        + Similarity.reasons(a, b)
        + "\n";
  }
}
