package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Reads the response to aggregations as groups. Numeric values are written as whole numbers, and
/// times in milliseconds since 1970.
final class CountedJobsReader {
  private CountedJobsReader() {}

  static CountedJobs read(long jobs, Map<String, Aggregate> aggregations) {
    Map<String, Map<String, CountedJobs>> by = new TreeMap<>();
    aggregations.forEach((name, aggregate) -> by.put(name, groups(aggregate)));
    return new CountedJobs(jobs, by);
  }

  private static Map<String, CountedJobs> groups(Aggregate aggregate) {
    Map<String, CountedJobs> groups = new LinkedHashMap<>();
    switch (aggregate._kind()) {
      case Sterms ->
          aggregate
              .sterms()
              .buckets()
              .array()
              .forEach(bucket -> groups.put(bucket.key().stringValue(), group(bucket)));
      case Lterms ->
          aggregate
              .lterms()
              .buckets()
              .array()
              .forEach(bucket -> groups.put(Long.toString(bucket.key()), group(bucket)));
      case Histogram ->
          aggregate
              .histogram()
              .buckets()
              .array()
              .forEach(bucket -> groups.put(Long.toString((long) bucket.key()), group(bucket)));
      case DateHistogram ->
          aggregate
              .dateHistogram()
              .buckets()
              .array()
              .forEach(bucket -> groups.put(Long.toString(bucket.key()), group(bucket)));
      case Filters ->
          new TreeMap<>(aggregate.filters().buckets().keyed())
              .forEach((key, bucket) -> groups.put(key, group(bucket)));
      case Filter ->
          groups.put("", read(aggregate.filter().docCount(), aggregate.filter().aggregations()));
      case Cardinality ->
          groups.put("", new CountedJobs(aggregate.cardinality().value(), Map.of()));
      // a field that no document of the index has yet
      case Umterms -> {}
      default -> throw new IllegalArgumentException("Unexpected aggregation " + aggregate._kind());
    }
    return groups;
  }

  private static CountedJobs group(MultiBucketBase bucket) {
    return read(bucket.docCount(), bucket.aggregations());
  }
}
