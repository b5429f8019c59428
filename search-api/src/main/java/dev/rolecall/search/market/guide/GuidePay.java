package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.MarketAggregations;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.RepeatedSkills;
import dev.rolecall.search.market.guide.PayFigures.PayRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the jobs of a guide pay, in total and divided.
record GuidePay(GuideCounts counts) {
  private static final String UNKNOWN = "UNKNOWN";

  PayFigures figures() {
    GuideTopic topic = counts.topic();
    return new PayFigures(
        MarketAggregations.pay(counts.overview()),
        byLevel(),
        rows(
            counts.countries().groups(GuideAggregations.COUNTRIES),
            PlaceText::country,
            code -> topic.withCountry(code).search()),
        rows(
            counts.stack().groups(GuideAggregations.MODES),
            mode -> WorkModeText.label(WorkMode.valueOf(mode)),
            mode -> topic.search() + " mode:" + filterValue(mode)),
        rows(skills(), GuideSkillNames::of, skill -> GuideSkillNames.search(topic, skill)),
        rows(
            counts.stack().groups(GuideAggregations.TYPES),
            type -> EmploymentText.label(EmploymentType.valueOf(type)),
            type -> topic.search() + " type:" + filterValue(type)));
  }

  private Map<String, CountedJobs> skills() {
    Map<String, CountedJobs> skills =
        new LinkedHashMap<>(counts.stack().groups(GuideAggregations.STACK));
    Map<String, Long> jobs = new HashMap<>();
    skills.forEach((id, group) -> jobs.put(id, group.jobs()));
    skills.keySet().removeIf(id -> RepeatedSkills.isRepeated(id, jobs));
    return skills;
  }

  private static String filterValue(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// In rising order of the levels.
  private List<PayRow> byLevel() {
    return GuideTopic.LEVELS.stream()
        .flatMap(
            level ->
                row(
                    level.name(),
                    counts.levels().group(GuideAggregations.LEVELS, level.name()),
                    SeniorityText.label(level),
                    counts.topic().withLevel(level).search()))
        .toList();
  }

  private static List<PayRow> rows(
      Map<String, CountedJobs> groups,
      Function<String, String> label,
      Function<String, String> search) {
    return groups.entrySet().stream()
        .filter(group -> !group.getKey().equals(UNKNOWN))
        .flatMap(
            group ->
                row(
                    group.getKey(),
                    group.getValue(),
                    label.apply(group.getKey()),
                    search.apply(group.getKey())))
        .toList();
  }

  private static Stream<PayRow> row(String value, CountedJobs group, String label, String search) {
    return PayQuartiles.of(MarketAggregations.pay(group)).stream()
        .map(pay -> new PayRow(value, label, search, pay));
  }
}
