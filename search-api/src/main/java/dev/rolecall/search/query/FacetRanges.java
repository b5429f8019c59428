package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import dev.rolecall.search.index.document.JobFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The facets whose values are ranges. Each value is one of the filter with the facet's name, and
/// counts what that filter finds.
public final class FacetRanges {
  /// Ranges of required years of experience; the last one is open.
  public static final List<String> YEARS = List.of("0-2", "3-5", "6-9", "10+");

  /// Ages, from the newest on.
  public static final List<String> AGES = List.of("1d", "7d", "30d");

  private FacetRanges() {}

  public static Aggregation years() {
    return ranges(JobFields.EXPERIENCE_YEARS, YEARS.stream().map(FacetRanges::year).toList());
  }

  private static AggregationRange year(String range) {
    String[] ends = range.split("[-+]");
    Double before = ends.length == 1 ? null : Double.parseDouble(ends[1]) + 1;
    return AggregationRange.of(r -> r.key(range).from(Double.parseDouble(ends[0])).to(before));
  }

  public static Aggregation posted(Instant now) {
    return ages(JobFields.POSTED, now);
  }

  public static Aggregation seen(Instant now) {
    return ages(JobFields.FIRST_SEEN, now);
  }

  private static Aggregation ages(String field, Instant now) {
    return ranges(field, AGES.stream().map(age -> age(age, now)).toList());
  }

  private static AggregationRange age(String age, Instant now) {
    long days = Long.parseLong(age.substring(0, age.length() - 1));
    double since = now.minus(Duration.ofDays(days)).toEpochMilli();
    return AggregationRange.of(range -> range.key(age).from(since));
  }

  private static Aggregation ranges(String field, List<AggregationRange> ranges) {
    return Aggregation.of(a -> a.range(range -> range.field(field).ranges(ranges)));
  }
}
