package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.normalize.RuleNames;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which rules of the normalizer matched for a job.
///
/// @param matched by field the rules that matched, each as `rule: text`
/// @param unmatched by field the other rules
record RuleExplanation(
    String title, Map<String, Set<String>> matched, Map<String, List<String>> unmatched) {
  private static final int MAX_TEXT_LENGTH = 80;

  static RuleExplanation of(Job job) {
    Map<String, Set<String>> matched = new TreeMap<>();
    Map<String, Set<String>> rules = new TreeMap<>();
    for (Evidence evidence : job.opening().evidence()) {
      rules.computeIfAbsent(evidence.field(), _ -> new TreeSet<>()).add(evidence.rule());
      matched
          .computeIfAbsent(evidence.field(), _ -> new TreeSet<>())
          .add(
              evidence.rule() + (evidence.text() == null ? "" : ": " + shortened(evidence.text())));
    }
    return new RuleExplanation(job.opening().title(), matched, unmatched(rules));
  }

  private static Map<String, List<String>> unmatched(Map<String, Set<String>> matchedRules) {
    Map<String, List<String>> unmatched = new TreeMap<>();
    RuleNames.byField()
        .forEach(
            (field, rules) -> {
              Set<String> matched = matchedRules.getOrDefault(field, Set.of());
              List<String> others = rules.stream().filter(rule -> !matched.contains(rule)).toList();
              if (!others.isEmpty()) {
                unmatched.put(field, others);
              }
            });
    return unmatched;
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH - 3) + "...";
  }
}
