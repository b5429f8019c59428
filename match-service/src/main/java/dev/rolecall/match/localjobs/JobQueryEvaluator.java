package dev.rolecall.match.localjobs;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.query.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Evaluates a [JobQuery] over the columns and the local text index. It finds the same jobs as
/// search-api's Elasticsearch query.
record JobQueryEvaluator(JobColumns columns, LuceneJobIndex index, CurrencyRates rates) {
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
    query.skills().forEach(skill -> found.and(columns.skills.rowsWith(skill)));
    query.anySkills().forEach(any -> found.and(columns.skills.rowsWith(any)));
    found.andNot(columns.skills.rowsWith(query.excludedSkills()));
    retain(found, columns.families, query.families());
    retain(found, columns.seniority, query.seniority());
    retain(found, columns.modes, query.modes());
    retain(found, columns.employmentTypes, query.employmentTypes());
    remove(found, columns.families, query.excludedFamilies(), JobFamily.class);
    remove(found, columns.seniority, query.excludedSeniority(), Seniority.class);
    remove(found, columns.modes, query.excludedModes(), WorkMode.class);
    remove(found, columns.employmentTypes, query.excludedEmploymentTypes(), EmploymentType.class);
    retain(found, columns.companies, query.companies());
    retain(found, columns.sources, query.sources());
    found.andNot(columns.companies.rowsWith(query.excludedCompanies()));
    retain(found, columns.places, query.places(), PlacePoint::matches);
    retain(found, columns.remoteScopes, List.copyOf(query.remoteFrom()), RemoteEligibility::allows);
    if (query.visaSponsorship() != null) {
      found.and(columns.visaSponsorship.rowsWith(query.visaSponsorship()));
    }
    requirement(found, columns.workPermit, query.workPermit());
    requirement(found, columns.clearance, query.clearance());
  }

  /// A job that does not state the requirement does not have it.
  private static void requirement(
      RoaringBitmap found, RoaringBitmap required, @Nullable Boolean wanted) {
    if (wanted != null && wanted) {
      found.and(required);
    } else if (wanted != null) {
      found.andNot(required);
    }
  }

  private static <T> void retain(RoaringBitmap found, ValueIndex<T> rows, Collection<T> wanted) {
    if (!wanted.isEmpty()) {
      found.and(rows.rowsWith(wanted));
    }
  }

  /// Removes the jobs that offer nothing but the excluded values.
  private static <E extends Enum<E>> void remove(
      RoaringBitmap found, ValueIndex<E> rows, Set<E> excluded, Class<E> type) {
    if (!excluded.isEmpty()) {
      Set<E> others = EnumSet.allOf(type);
      others.removeAll(excluded);
      RoaringBitmap removed = rows.rowsWith(excluded).clone();
      removed.andNot(rows.rowsWith(others));
      found.andNot(removed);
    }
  }

  private interface Condition<T, A> {
    boolean test(T value, A wanted);
  }

  private static <T, A> void retain(
      RoaringBitmap found, ValueIndex<T> rows, List<A> wanted, Condition<T, A> condition) {
    if (!wanted.isEmpty()) {
      found.and(
          rows.rowsMatching(value -> wanted.stream().anyMatch(one -> condition.test(value, one))));
    }
  }

  /// The rows that have the term's words, or the skill that it names.
  private Optional<RoaringBitmap> rows(Term term, boolean excluded) throws IOException {
    Optional<RoaringBitmap> words = index.rows(term, excluded);
    if (words.isPresent() && term.skill() != null) {
      words.get().or(columns.skills.rowsWith(term.skill()));
    }
    return words;
  }

  private List<Predicate<JobAttributes>> rowTests(JobQuery query) {
    List<Predicate<JobAttributes>> tests = new ArrayList<>();
    Instant since = query.postedSince();
    if (since != null) {
      tests.add(attributes -> !attributes.postedOrSeenAt().isBefore(since));
    }
    Integer years = query.experienceYears();
    if (years != null) {
      tests.add(attributes -> !requiresMore(attributes.experienceYears(), years));
    }
    if (query.pay() != null) {
      tests.add(hasPay(query.pay()));
    }
    return tests;
  }

  private static boolean requiresMore(@Nullable YearsRange required, int years) {
    return required != null && required.min() != null && required.min() > years;
  }

  private RoaringBitmap test(RoaringBitmap found, List<Predicate<JobAttributes>> tests) {
    if (tests.isEmpty()) {
      return found;
    }
    RoaringBitmap passed = new RoaringBitmap();
    found.forEach(
        (int row) -> {
          if (tests.stream().allMatch(test -> test.test(columns.attributes(row)))) {
            passed.add(row);
          }
        });
    return passed;
  }

  private Predicate<JobAttributes> hasPay(PayFilter filter) {
    Map<String, Optional<BigDecimal>> wanted = new HashMap<>();
    return attributes -> {
      List<Pay> ranges = Opening.orEmpty(attributes.pay());
      return ranges.isEmpty()
          ? filter.undisclosed()
          : ranges.stream()
              .anyMatch(
                  range ->
                      wanted
                          .computeIfAbsent(range.currency(), to -> in(to, filter))
                          .filter(minimum -> range.annualMax().compareTo(minimum) >= 0)
                          .isPresent());
    };
  }

  private Optional<BigDecimal> in(String currency, PayFilter filter) {
    return rates.convert(filter.atLeast(), filter.currency(), currency);
  }
}
