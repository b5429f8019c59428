package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleNamesTest {
  /// In both directions: explanations would not list a rule that is missing, and a rule without a
  /// fixture could be a leftover.
  @Test
  void areTheRulesInTheEvidenceOfTheFixtures() {
    Map<String, Set<String>> spoke = new TreeMap<>();
    for (Fixture fixture : Fixture.all()) {
      if (FixturesTest.normalize(fixture)
          instanceof Normalized.Openings(List<ExtractedOpening> found)) {
        for (ExtractedOpening one : found) {
          for (Evidence reason : one.opening().evidence()) {
            spoke.computeIfAbsent(reason.field(), _ -> new TreeSet<>()).add(reason.rule());
          }
        }
      }
    }
    Map<String, Set<String>> named = new TreeMap<>();
    RuleNames.byField().forEach((field, rules) -> named.put(field, new TreeSet<>(rules)));
    assertThat(spoke).isEqualTo(named);
  }
}
