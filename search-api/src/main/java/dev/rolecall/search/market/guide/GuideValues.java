package dev.rolecall.search.market.guide;

import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// How many open jobs of a guide have which values, each with a search.
///
/// @param overview the counts of [GuideAggregations#overview]
record GuideValues(GuideTopic topic, CountedJobs overview) {
  private static final int CERTIFICATIONS = 10;

  List<ValueCount> workModes() {
    return values(
        GuideAggregations.MODES, "mode", mode -> WorkModeText.label(WorkMode.valueOf(mode)));
  }

  List<ValueCount> employmentTypes() {
    return values(
        GuideAggregations.TYPES,
        "type",
        type -> EmploymentText.label(EmploymentType.valueOf(type)));
  }

  /// What the companies do.
  List<ValueCount> sectors() {
    return values(GuideAggregations.SECTORS, "sector", id -> SectorDictionary.shared().label(id));
  }

  /// The languages that postings are written in.
  List<ValueCount> languages() {
    return values(
        GuideAggregations.LANGUAGES,
        "language",
        code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
  }

  private List<ValueCount> values(
      String aggregation, String filter, Function<String, String> label) {
    return overview.counts(aggregation).entrySet().stream()
        .filter(value -> !value.getKey().equals("UNKNOWN"))
        .map(
            value ->
                new ValueCount(
                    value.getKey(),
                    label.apply(value.getKey()),
                    value.getValue(),
                    search(filter, value.getKey())))
        .toList();
  }

  private String search(String filter, String value) {
    return topic.search() + " " + filter + ":" + value.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<ValueCount> visa() {
    List<ValueCount> values = new ArrayList<>();
    overview
        .counts(GuideAggregations.VISA)
        .forEach(
            (value, count) -> {
              boolean yes = !value.equals("0");
              values.add(
                  new ValueCount(
                      yes ? "YES" : "NO",
                      yes ? "Sponsors a visa" : "Does not sponsor a visa",
                      count,
                      search("visa", yes ? "yes" : "no")));
            });
    return List.copyOf(values);
  }

  /// A certification links to its most frequent wording.
  List<ValueCount> certifications() {
    Map<String, Long> jobs = overview.counts(GuideAggregations.CERTIFICATIONS);
    return Certification.ALL.stream()
        .map(
            certification ->
                new ValueCount(
                    certification.id(),
                    certification.name(),
                    jobs.getOrDefault(certification.id(), 0L),
                    topic.withPhrase(wording(certification))))
        .filter(certification -> certification.jobs() > 0)
        .sorted(
            Comparator.comparingLong(ValueCount::jobs).reversed().thenComparing(ValueCount::value))
        .limit(CERTIFICATIONS)
        .toList();
  }

  private String wording(Certification certification) {
    Map<String, Long> jobs = overview.counts(GuideAggregations.WORDINGS);
    return certification.phrases().stream()
        .max(
            Comparator.<String>comparingLong(phrase -> jobs.getOrDefault(phrase, 0L))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }
}
