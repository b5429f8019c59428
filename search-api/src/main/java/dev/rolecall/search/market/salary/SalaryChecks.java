package dev.rolecall.search.market.salary;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.find.PayHistograms;
import dev.rolecall.search.market.PayRanges;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/// Compares offers with open jobs.
///
/// An offer is compared with the first group of [ComparableSets] that has at least
/// [SalaryCheck#MIN_JOBS] jobs.
public final class SalaryChecks {
  private static final String EURO = "EUR";
  private static final int EXAMPLES = 5;
  private static final double MEDIAN = 0.5;
  private static final double LOWER_QUARTILE = 0.25;
  private static final double UPPER_QUARTILE = 0.75;

  private static final int CACHED_CHECKS = 500;
  private static final Duration CACHED = Duration.ofSeconds(60);

  private final AsyncCache<SalaryQuestion, SalaryCheck> cache =
      Caffeine.newBuilder().maximumSize(CACHED_CHECKS).expireAfterWrite(CACHED).buildAsync();
  private final JobSearch search;
  private final PayHistograms histograms;
  private final CurrencyRates rates;
  private final Clock clock;

  public SalaryChecks(
      JobSearch search, PayHistograms histograms, CurrencyRates rates, Clock clock) {
    this.search = search;
    this.histograms = histograms;
    this.rates = rates;
    this.clock = clock;
  }

  /// Signals the failures of [JobSearch]. The same question has the same response for a minute.
  public Mono<SalaryCheck> check(SalaryQuestion question) {
    return Mono.fromFuture(() -> cache.get(question, (key, _) -> compute(key).toFuture()), true);
  }

  private Mono<SalaryCheck> compute(SalaryQuestion question) {
    List<ComparableSet> sets = ComparableSets.of(question);
    return distributions(sets.stream().map(ComparableSet::query).toList())
        .flatMap(
            counted -> {
              List<SalaryCheck.Group> tried = new ArrayList<>();
              for (int i = 0; i < sets.size(); i++) {
                long jobs = counted.get(i).jobs();
                if (jobs >= SalaryCheck.MIN_JOBS) {
                  return compared(question, sets.get(i), counted.get(i), tried);
                }
                tried.add(group(sets.get(i), jobs));
              }
              return Mono.just(withoutComparison(question, tried));
            });
  }

  private Mono<List<PayHistogram>> distributions(List<JobQuery> queries) {
    return histograms.of(queries);
  }

  private SalaryCheck withoutComparison(SalaryQuestion question, List<SalaryCheck.Group> tried) {
    return new SalaryCheck(
        question,
        question.offer().annual(),
        clock.instant(),
        rates.date(),
        null,
        null,
        tried,
        List.of(),
        List.of(),
        SalaryMethod.sentences(question, rates.date()));
  }

  private Mono<SalaryCheck> compared(
      SalaryQuestion question, ComparableSet set, PayHistogram pay, List<SalaryCheck.Group> tried) {
    Mono<List<SalaryCheck.Move>> moves =
        search
            .search(new JobSearchRequest(set.query(), JobSort.NEWEST, null, 1, true))
            .flatMap(page -> moves(question, set, pay, page));
    return Mono.zip(moves, examples(set, pay))
        .map(
            found ->
                new SalaryCheck(
                    question,
                    question.offer().annual(),
                    clock.instant(),
                    rates.date(),
                    percentile(question, pay),
                    distribution(question, set, pay),
                    tried,
                    found.getT1(),
                    found.getT2(),
                    SalaryMethod.sentences(question, rates.date())));
  }

  private int percentile(SalaryQuestion question, PayHistogram pay) {
    return (int) Math.round(100 * pay.percentile(Math.round(euros(question))).orElseThrow());
  }

  private double euros(SalaryQuestion question) {
    return rates.convert(question.offer().annual(), EURO).orElseThrow().amount().doubleValue();
  }

  private SalaryCheck.Distribution distribution(
      SalaryQuestion question, ComparableSet set, PayHistogram pay) {
    PayAmounts amounts = amounts(question);
    return new SalaryCheck.Distribution(
        group(set, pay.jobs()),
        amounts.of(pay.quantile(0.1).orElseThrow()),
        amounts.of(pay.quantile(LOWER_QUARTILE).orElseThrow()),
        amounts.of(pay.quantile(MEDIAN).orElseThrow()),
        amounts.of(pay.quantile(UPPER_QUARTILE).orElseThrow()),
        amounts.of(pay.quantile(0.9).orElseThrow()),
        bars(question, pay));
  }

  /// Empty when all jobs are in one range.
  private List<SalaryCheck.Bar> bars(SalaryQuestion question, PayHistogram pay) {
    String currency = question.offer().currency();
    PayRanges ranges = new PayRanges(pay, currency, rates);
    List<SalaryCheck.Bar> bars =
        ranges.all().stream()
            .map(
                range ->
                    new SalaryCheck.Bar(
                        new Money(BigDecimal.valueOf(range.from()), currency),
                        new Money(BigDecimal.valueOf(range.to()), currency),
                        range.jobs(),
                        ranges.has(range, euros(question))))
            .toList();
    return bars.size() < 2 ? List.of() : bars;
  }

  private PayAmounts amounts(SalaryQuestion question) {
    return new PayAmounts(rates, question.offer().currency());
  }

  private Mono<List<SalaryCheck.Move>> moves(
      SalaryQuestion question, ComparableSet set, PayHistogram pay, JobPage page) {
    List<SalaryMoves.Candidate> candidates = SalaryMoves.candidates(question, set, page.facets());
    List<JobQuery> queries = candidates.stream().map(each -> each.set().query()).toList();
    return distributions(queries)
        .map(
            counted ->
                SalaryMoves.of(
                    candidates, counted, pay.quantile(MEDIAN).orElseThrow(), amounts(question)));
  }

  /// The newest jobs that pay from the median to the upper quartile: they support a higher offer.
  private Mono<List<SalaryCheck.Example>> examples(ComparableSet set, PayHistogram pay) {
    String range =
        " pay:%d-%d EUR"
            .formatted(
                pay.quantile(MEDIAN).orElseThrow(), pay.quantile(UPPER_QUARTILE).orElseThrow());
    JobQuery query = ComparableSet.parsed(set.text() + range);
    return search
        .search(new JobSearchRequest(query, JobSort.NEWEST, null, EXAMPLES, false))
        .map(page -> page.jobs().stream().map(SalaryExamples::of).toList());
  }

  private static SalaryCheck.Group group(ComparableSet set, long jobs) {
    return new SalaryCheck.Group(set.label(), set.text(), jobs);
  }

  /// Amounts of a year in the currency of the offer.
  record PayAmounts(CurrencyRates rates, String currency) {
    private static final int DIGITS = 3;

    /// Rounded to three digits, as exchange rates are not more exact.
    Money of(double euros) {
      Money inEuros = new Money(BigDecimal.valueOf(euros), EURO);
      BigDecimal amount = rates.convert(inEuros, currency).orElseThrow().amount();
      int integerDigits = amount.precision() - amount.scale();
      return new Money(
          amount.setScale(Math.min(DIGITS - integerDigits, 0), java.math.RoundingMode.HALF_UP),
          currency);
    }
  }
}
