package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.ArrayPercentilesItem;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.search.find.SearchStatistics.Interval;
import dev.rolecall.search.find.SearchStatistics.PaySummary;
import dev.rolecall.search.find.SearchStatistics.Percentile;
import dev.rolecall.search.find.SearchStatistics.Period;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Counts in one request, which reads no documents.
///
/// @param counter its calls are those that may be expensive
record ElasticsearchJobStatistics(JobCounter counter, CurrencyRates rates, Clock clock)
    implements JobStatistics {
  private static final String SEEN = "seen";
  private static final String PERIODS = "periods";
  private static final String PAY = "pay";
  private static final String RANGES = "ranges";
  private static final String PERCENTILES = "percentiles";
  private static final List<Double> PERCENTS = List.of(10.0, 25.0, 50.0, 75.0, 90.0);

  @Override
  public Mono<SearchStatistics> statistics(JobQuery query, Interval interval) {
    return Mono.defer(
        () -> {
          ElasticsearchQuery search = ElasticsearchQuery.of(query, rates);
          counter.limits().check(search);
          PayFilter pay = query.pay();
          String currency = pay == null ? JobQueryParser.DEFAULT_CURRENCY : pay.currency();
          PayRangeScale histogram = PayRangeScale.in(currency, rates);
          LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
          LocalDate first = interval.plus(interval.start(today), 1 - interval.periods());
          SearchRequest request =
              SearchRequest.of(
                  s ->
                      s.index(counter.index())
                          .size(0)
                          .query(search.filter())
                          .trackTotalHits(total -> total.enabled(true))
                          .aggregations(SEEN, seen(interval, first))
                          .aggregations(PAY, pay(histogram)));
          return counter
              .calls()
              .call(() -> counter.client().search(request, Void.class))
              .map(response -> read(response, interval, first, histogram));
        });
  }

  private static Aggregation seen(Interval interval, LocalDate first) {
    long from = first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    CalendarInterval calendar =
        interval == Interval.DAY ? CalendarInterval.Day : CalendarInterval.Week;
    return Aggregation.of(
        a ->
            a.filter(f -> f.range(r -> r.longNumber(n -> n.field(JobFields.FIRST_SEEN).gte(from))))
                .aggregations(
                    PERIODS,
                    p ->
                        p.dateHistogram(
                            d ->
                                d.field(JobFields.FIRST_SEEN)
                                    .calendarInterval(calendar)
                                    .minDocCount(1))));
  }

  /// Jobs without comparable pay have -1.
  private static Aggregation pay(PayRangeScale histogram) {
    return Aggregation.of(
        a ->
            a.filter(f -> f.range(r -> r.longNumber(n -> n.field(JobFields.PAY_MIDDLE).gte(0L))))
                .aggregations(
                    RANGES,
                    r -> r.range(p -> p.field(JobFields.PAY_MIDDLE).ranges(ranges(histogram))))
                .aggregations(
                    PERCENTILES,
                    p ->
                        p.percentiles(
                            q -> q.field(JobFields.PAY_MIDDLE).percents(PERCENTS).keyed(false))));
  }

  private static List<AggregationRange> ranges(PayRangeScale histogram) {
    List<BigDecimal> starts = histogram.starts();
    List<AggregationRange> ranges = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double from = histogram.indexed(starts.get(i));
      @Nullable Double to = i + 1 < starts.size() ? histogram.indexed(starts.get(i + 1)) : null;
      ranges.add(AggregationRange.of(r -> r.from(from).to(to)));
    }
    return ranges;
  }

  private static SearchStatistics read(
      SearchResponse<Void> response, Interval interval, LocalDate first, PayRangeScale histogram) {
    TotalHits total = response.hits().total();
    return new SearchStatistics(
        total == null ? 0 : total.value(),
        interval,
        periods(response.aggregations().get(SEEN), interval, first),
        pay(response.aggregations().get(PAY), histogram));
  }

  private static List<Period> periods(
      @Nullable Aggregate seen, Interval interval, LocalDate first) {
    Map<LocalDate, Long> jobs = new HashMap<>();
    if (seen != null) {
      for (DateHistogramBucket bucket :
          aggregate(seen.filter().aggregations(), PERIODS).dateHistogram().buckets().array()) {
        LocalDate day = Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC).toLocalDate();
        jobs.put(day, bucket.docCount());
      }
    }
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < interval.periods(); i++) {
      LocalDate start = interval.plus(first, i);
      periods.add(new Period(start, jobs.getOrDefault(start, 0L)));
    }
    return periods;
  }

  private static PaySummary pay(@Nullable Aggregate pay, PayRangeScale histogram) {
    if (pay == null || pay.filter().docCount() == 0) {
      return new PaySummary(histogram.currency(), 0, List.of(), List.of());
    }
    Map<String, Aggregate> all = pay.filter().aggregations();
    List<Long> counts =
        aggregate(all, RANGES).range().buckets().array().stream()
            .map(RangeBucket::docCount)
            .toList();
    List<Percentile> percentiles = new ArrayList<>();
    for (ArrayPercentilesItem item :
        aggregate(all, PERCENTILES).tdigestPercentiles().values().array()) {
      Double value = item.value();
      if (value != null) {
        percentiles.add(new Percentile((int) Math.round(item.key()), histogram.amount(value)));
      }
    }
    return new PaySummary(
        histogram.currency(), pay.filter().docCount(), percentiles, histogram.ranges(counts));
  }

  private static Aggregate aggregate(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
