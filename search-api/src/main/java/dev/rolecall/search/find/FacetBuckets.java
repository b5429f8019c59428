package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.rolecall.search.query.FacetRanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The results of [FacetAggregations].
///
/// @param jobs how many jobs they refer to
/// @param sample the number of the sample of these jobs that was counted; 0 for all
record FacetBuckets(Map<String, Aggregate> aggregates, long jobs, int sample) {
  /// An enum value of a newer version, which no filter selects.
  private static final String UNKNOWN = "UNKNOWN";

  private static final String NO = "no";
  private static final String YES = "yes";

  /// The counts of a facet's values. Those of a sample are estimates for all jobs.
  List<FacetCount> counts(Facet facet) {
    List<FacetCount> counts = new ArrayList<>(values(facet));
    long notStated = notStated(facet);
    if (notStated > 0) {
      counts.add(new FacetCount(Facet.NOT_STATED, "Not stated", notStated));
    }
    return List.copyOf(counts);
  }

  private long notStated(Facet facet) {
    return facet.optional().map(field -> ofName(field.name())).orElse(0L);
  }

  private long ofName(String field) {
    return strings(FacetAggregations.NOT_STATED).stream()
        .filter(bucket -> bucket.key().stringValue().equals(field))
        .findFirst()
        .map(bucket -> all(bucket.docCount()))
        .orElse(0L);
  }

  private List<FacetCount> values(Facet facet) {
    return switch (facet) {
      case YEARS -> ranges(facet, FacetRanges.YEARS);
      case POSTED, SEEN -> ranges(facet, FacetRanges.AGES);
      case PERMIT, CLEARANCE, AGENCY -> requirement(facet);
      case PAY, VISA -> booleans(facet);
      default -> terms(facet);
    };
  }

  private List<FacetCount> terms(Facet facet) {
    return strings(facet.apiName()).stream()
        .filter(bucket -> !bucket.key().stringValue().equals(UNKNOWN))
        .map(bucket -> count(facet, bucket.key().stringValue(), name(bucket), bucket.docCount()))
        .toList();
  }

  private List<StringTermsBucket> strings(String name) {
    return Optional.ofNullable(aggregates.get(name))
        .filter(Aggregate::isSterms)
        .map(values -> values.sterms().buckets().array())
        .orElse(List.of());
  }

  private List<FacetCount> booleans(Facet facet) {
    return numbers(facet).entrySet().stream()
        .map(value -> count(facet, value.getKey() == 0 ? "false" : "true", "", value.getValue()))
        .filter(count -> !count.value().equals(Facet.NOT_STATED))
        .toList();
  }

  /// A requirement, and all jobs that do not state it.
  private List<FacetCount> requirement(Facet facet) {
    long required = all(numbers(facet).getOrDefault(1L, 0L));
    return List.of(label(facet, YES, "", required), label(facet, NO, "", jobs - required)).stream()
        .filter(count -> count.count() > 0)
        .toList();
  }

  private Map<Long, Long> numbers(Facet facet) {
    Map<Long, Long> counts = new LinkedHashMap<>();
    Optional.ofNullable(aggregates.get(facet.apiName()))
        .filter(Aggregate::isLterms)
        .ifPresent(
            values ->
                values
                    .lterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key(), bucket.docCount())));
    return counts;
  }

  /// In the order of their definition, without those that no job has.
  private List<FacetCount> ranges(Facet facet, List<String> values) {
    Map<String, Long> counts = new HashMap<>();
    Optional.ofNullable(aggregates.get(facet.apiName()))
        .filter(Aggregate::isRange)
        .ifPresent(
            ranges -> {
              for (RangeBucket bucket : ranges.range().buckets().array()) {
                counts.put(bucket.key(), bucket.docCount());
              }
            });
    return values.stream()
        .filter(value -> counts.getOrDefault(value, 0L) > 0)
        .map(value -> count(facet, value, "", counts.getOrDefault(value, 0L)))
        .toList();
  }

  private FacetCount count(Facet facet, String indexed, String name, long counted) {
    return label(facet, indexed, name, all(counted));
  }

  private static FacetCount label(Facet facet, String indexed, String name, long jobs) {
    return new FacetCount(
        FacetLabels.value(facet, indexed), FacetLabels.label(facet, indexed, name), jobs);
  }

  private long all(long counted) {
    return Math.min(jobs, counted << sample);
  }

  /// The company name that most of its jobs have.
  private static String name(StringTermsBucket bucket) {
    return Optional.ofNullable(bucket.aggregations().get(FacetAggregations.NAMES))
        .flatMap(names -> names.sterms().buckets().array().stream().findFirst())
        .map(first -> first.key().stringValue())
        .orElse("");
  }
}
