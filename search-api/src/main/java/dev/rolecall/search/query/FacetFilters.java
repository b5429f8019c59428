package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.query.TimeRange;
import dev.rolecall.search.index.document.JobFields;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values of facets that are not the values of a field: ranges of years and ages, and
/// requirements that a job does not have unless it states them. Each value is one of the filter
/// with the facet's name, and its query finds what that filter finds.
public final class FacetFilters {
  /// The bounds of ranges of required years of experience; the last one is open.
  private static final List<String> YEARS = List.of("0-2", "3-5", "6-9", "10+");

  private static final List<Integer> AGES_IN_DAYS = List.of(1, 7, 30);

  private FacetFilters() {}

  public static Map<String, Query> years() {
    Map<String, Query> values = new LinkedHashMap<>();
    for (String range : YEARS) {
      String[] ends = range.split("[-+]");
      Long before = ends.length == 1 ? null : Long.parseLong(ends[1]) + 1;
      values.put(
          range, Queries.between(JobFields.EXPERIENCE_YEARS, Long.parseLong(ends[0]), before));
    }
    return values;
  }

  public static Map<String, Query> posted(Instant now) {
    return ages(JobFields.POSTED, now);
  }

  public static Map<String, Query> seen(Instant now) {
    return ages(JobFields.FIRST_SEEN, now);
  }

  private static Map<String, Query> ages(String field, Instant now) {
    Map<String, Query> values = new LinkedHashMap<>();
    for (int days : AGES_IN_DAYS) {
      TimeRange range = TimeRange.since(now.minus(Duration.ofDays(days)));
      values.put(days + "d", RangeConditions.within(field, range));
    }
    return values;
  }

  /// A requirement, and all jobs that do not state it.
  public static Map<String, Query> requirement(String field) {
    Query required = Queries.term(field, true);
    Map<String, Query> values = new LinkedHashMap<>();
    values.put("yes", required);
    values.put("no", Queries.not(required));
    return values;
  }
}
