package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.ConditionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts values of jobs; each facet ignores the filter of its own field.
final class InMemoryFacets {
  private static final int MAX_VALUES = 20;

  private final List<Job> jobs;
  private final InMemoryConditions conditions;

  /// A filter value and its label.
  private record Value(String value, String label) {
    static Value of(Enum<?> value) {
      String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new Value(name, name);
    }
  }

  private InMemoryFacets(List<Job> jobs, JobQuery query) {
    this.jobs = jobs;
    this.conditions = InMemoryConditions.of(query);
  }

  static Map<String, List<FacetCount>> of(List<Job> jobs, JobQuery query) {
    InMemoryFacets counting = new InMemoryFacets(jobs, query);
    Map<String, List<FacetCount>> facets = new TreeMap<>();
    facets.put("skill", counting.count(Set.of(), InMemoryFacets::skills));
    facets.put(
        "mode",
        counting.count(
            Set.of(ConditionKind.MODE), o -> orNotStated(o.workModes(), enums(o.workModes()))));
    facets.put(
        "visa",
        counting.count(
            Set.of(ConditionKind.VISA),
            o ->
                orNotStated(
                    o.visaSponsorship() == null ? null : List.of(o.visaSponsorship()),
                    Stream.of(
                        Boolean.TRUE.equals(o.visaSponsorship())
                            ? new Value("yes", "Sponsors a visa")
                            : new Value("no", "Does not sponsor a visa")))));
    facets.put(
        "seniority", counting.count(Set.of(ConditionKind.SENIORITY), o -> enums(o.seniority())));
    facets.put("type", counting.count(Set.of(ConditionKind.TYPE), o -> enums(o.employmentTypes())));
    facets.put(
        "family",
        counting.count(
            Set.of(ConditionKind.FAMILY, ConditionKind.BACKEND),
            o -> Stream.of(Value.of(o.family()))));
    facets.put("country", counting.count(Set.of(ConditionKind.PLACE), InMemoryFacets::countries));
    facets.put("pay", counting.count(Set.of(ConditionKind.PAY), InMemoryFacets::pay));
    facets.put(
        "company",
        counting.count(
            Set.of(ConditionKind.COMPANY),
            o -> Stream.of(new Value(o.company().id().value(), o.company().name()))));
    return facets;
  }

  private List<FacetCount> count(Set<ConditionKind> own, Function<Opening, Stream<Value>> values) {
    Map<Value, Long> counts =
        jobs.stream()
            .filter(job -> conditions.acceptWithout(job, own))
            .flatMap(job -> values.apply(job.opening()).distinct())
            .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new FacetCount(e.getKey().value(), e.getKey().label(), e.getValue()))
        .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .limit(MAX_VALUES)
        .toList();
  }

  private static Stream<Value> skills(Opening opening) {
    return InMemoryConditions.ids(opening).stream()
        .map(id -> new Value(id.value(), SkillDictionary.shared().byId(id).orElseThrow().name()));
  }

  private static Stream<Value> countries(Opening opening) {
    return Opening.orEmpty(opening.places()).stream()
        .flatMap(place -> Stream.ofNullable(place.country()))
        .map(code -> new Value(code, CountryDictionary.shared().byCode(code).orElseThrow().name()));
  }

  private static Stream<Value> orNotStated(@Nullable List<?> stated, Stream<Value> values) {
    return stated == null || stated.isEmpty()
        ? Stream.of(new Value("not-stated", "Not stated"))
        : values;
  }

  private static Stream<Value> pay(Opening opening) {
    return Stream.of(
        opening.pay() == null
            ? new Value("not-stated", "Not stated")
            : new Value("stated", "Pay stated"));
  }

  private static <E extends Enum<E>> Stream<Value> enums(@Nullable List<E> values) {
    return Opening.orEmpty(values).stream().map(Value::of);
  }
}
