package dev.rolecall.match.columns;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.query.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

/// Evaluates a [JobQuery] over the columns and the local text index. It finds the same jobs as
/// search-api's Elasticsearch query.
record JobQueryEvaluator(JobColumns columns, LuceneJobText text, CurrencyRates rates) {
  /// The rows that a search finds.
  RoaringBitmap find(JobQuery query) throws IOException {
    RoaringBitmap found = columns.publiclyVisible.clone();
    filter(found, query);
    for (Term term : query.terms()) {
      rows(term, false).ifPresent(found::and);
    }
    for (Term term : query.excludedTerms()) {
      rows(term, true).ifPresent(found::andNot);
    }
    return test(found, rowTests(query));
  }

  private void filter(RoaringBitmap found, JobQuery query) {
    if (query.backend()) {
      found.and(columns.backend);
    }
    query.skills().forEach(skill -> found.and(columns.skills.having(skill)));
    found.andNot(columns.skills.having(query.excludedSkills()));
    keep(found, columns.families, query.families());
    keep(found, columns.seniority, query.seniority());
    keep(found, columns.modes, query.modes());
    keep(found, columns.employmentTypes, query.employmentTypes());
    keep(found, columns.companies, query.companies());
    keep(found, columns.sources, query.sources());
    found.andNot(columns.companies.having(query.excludedCompanies()));
    keep(found, columns.places, query.places(), PlacePoint::meets);
    keep(found, columns.remoteScopes, List.copyOf(query.remoteFrom()), RemoteEligibility::allows);
    if (query.visaSponsorship() != null) {
      found.and(columns.visaSponsorship.having(query.visaSponsorship()));
    }
  }

  private static <T> void keep(RoaringBitmap found, ValueIndex<T> rows, Collection<T> wanted) {
    if (!wanted.isEmpty()) {
      found.and(rows.having(wanted));
    }
  }

  private interface Meets<T, A> {
    boolean test(T value, A wanted);
  }

  private static <T, A> void keep(
      RoaringBitmap found, ValueIndex<T> rows, List<A> wanted, Meets<T, A> meets) {
    if (!wanted.isEmpty()) {
      found.and(rows.passing(value -> wanted.stream().anyMatch(one -> meets.test(value, one))));
    }
  }

  /// The rows that have the term's words, or the skill that it names.
  private Optional<RoaringBitmap> rows(Term term, boolean excluded) throws IOException {
    Optional<RoaringBitmap> words = text.rows(term, excluded);
    if (words.isPresent() && term.skill() != null) {
      words.get().or(columns.skills.having(term.skill()));
    }
    return words;
  }

  private List<Predicate<JobAttributes>> rowTests(JobQuery query) {
    List<Predicate<JobAttributes>> tests = new ArrayList<>();
    Instant since = query.postedSince();
    if (since != null) {
      tests.add(facts -> !facts.since().isBefore(since));
    }
    if (query.pay() != null) {
      tests.add(paying(query.pay()));
    }
    return tests;
  }

  private RoaringBitmap test(RoaringBitmap found, List<Predicate<JobAttributes>> tests) {
    if (tests.isEmpty()) {
      return found;
    }
    RoaringBitmap passed = new RoaringBitmap();
    found.forEach(
        (int row) -> {
          if (tests.stream().allMatch(test -> test.test(columns.facts(row)))) {
            passed.add(row);
          }
        });
    return passed;
  }

  private Predicate<JobAttributes> paying(PayFilter filter) {
    Map<String, Optional<BigDecimal>> wanted = new HashMap<>();
    return facts -> {
      List<Pay> bands = Opening.orEmpty(facts.pay());
      return bands.isEmpty()
          ? filter.undisclosed()
          : bands.stream()
              .anyMatch(
                  band ->
                      wanted
                          .computeIfAbsent(band.currency(), to -> in(to, filter))
                          .filter(least -> band.annualMax().compareTo(least) >= 0)
                          .isPresent());
    };
  }

  private Optional<BigDecimal> in(String currency, PayFilter filter) {
    return rates.convert(filter.atLeast(), filter.currency(), currency);
  }
}
