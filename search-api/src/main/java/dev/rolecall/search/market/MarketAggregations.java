package dev.rolecall.search.market;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.find.PayAmounts;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.index.document.JobFields;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The aggregations that figures are computed from.
public final class MarketAggregations {
  public static final String PAY = "pay";
  private static final String AMOUNTS = "amounts";

  private MarketAggregations() {}

  /// The pay of full-time jobs; read with [#pay(CountedJobs)].
  public static Aggregation fullTimePay() {
    return filter(
        Query.of(q -> q.bool(bool -> bool.filter(fullTime()).filter(PayAmounts.plausible()))),
        Map.of(AMOUNTS, PayAmounts.bySteps()));
  }

  /// The pay of all jobs; read with [#pay(CountedJobs)].
  public static Aggregation pay() {
    return filter(PayAmounts.plausible(), Map.of(AMOUNTS, PayAmounts.bySteps()));
  }

  /// The distribution of the aggregation [#PAY].
  public static PayHistogram pay(CountedJobs group) {
    SortedMap<Long, Long> jobsByPay = new TreeMap<>();
    group
        .filtered(PAY)
        .counts(AMOUNTS)
        .forEach((start, jobs) -> jobsByPay.put(PayAmounts.euros(Long.parseLong(start)), jobs));
    return new PayHistogram(jobsByPay);
  }

  /// Full-time, or the type is not stated.
  private static Query fullTime() {
    return Query.of(
        q ->
            q.bool(
                bool ->
                    bool.should(term(JobFields.EMPLOYMENT_TYPES, EmploymentType.FULL_TIME.name()))
                        .should(term(JobFields.NOT_STATED, OptionalField.TYPE.name()))
                        .minimumShouldMatch("1")));
  }

  public static Query term(String field, String value) {
    return Query.of(q -> q.term(term -> term.field(field).value(FieldValue.of(value))));
  }

  public static Aggregation filter(Query query, Map<String, Aggregation> groups) {
    return Aggregation.of(a -> a.filter(query).aggregations(groups));
  }

  /// The most frequent values of a field.
  public static Aggregation terms(String field, int size, Map<String, Aggregation> groups) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)).aggregations(groups));
  }
}
