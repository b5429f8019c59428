package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.search.index.document.AnnualPayUnits;
import dev.rolecall.search.index.document.JobFields;
import java.math.BigDecimal;

/// Counts the pay in the index in the steps of [PayHistogram]. The histogram aggregation is exact:
/// each of its buckets has the amounts that are rounded to one step.
public final class PayAmounts {
  private static final double STEP = units(PayHistogram.STEP);

  private PayAmounts() {}

  private static double units(int euros) {
    return AnnualPayUnits.stated(BigDecimal.valueOf(euros));
  }

  /// The jobs whose pay counts. Those without comparable pay have the value -1.
  public static Query plausible() {
    return Query.of(
        q ->
            q.range(
                range ->
                    range.number(
                        n ->
                            n.field(JobFields.PAY_MIDDLE)
                                .gte(units(PayHistogram.MIN))
                                .lte(units(PayHistogram.MAX)))));
  }

  public static Aggregation bySteps() {
    return Aggregation.of(
        a ->
            a.histogram(
                h ->
                    h.field(JobFields.PAY_MIDDLE).interval(STEP).offset(-STEP / 2).minDocCount(1)));
  }

  /// The amount of a bucket, in euros.
  ///
  /// @param key of the bucket: where it starts
  public static long euros(double key) {
    return Math.round((key + STEP / 2) / STEP) * PayHistogram.STEP;
  }
}
