package dev.rolecall.match.localjobs;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.query.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Evaluates a [JobQuery] over the columns and the local text index. It finds the same jobs as
/// search-api's Elasticsearch query.
record JobQueryEvaluator(JobColumns columns, LuceneJobIndex index, CurrencyRates rates) {
  /// The rows that a search finds.
  RoaringBitmap find(JobQuery query) throws IOException {
    return find(query, columns.publiclyVisible);
  }

  /// The rows that a search finds among these.
  RoaringBitmap find(JobQuery query, RoaringBitmap among) throws IOException {
    RoaringBitmap found = RoaringBitmap.and(columns.publiclyVisible, among);
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
    OptionalFilter optional = new OptionalFilter(columns, query, found);
    optional.requireStated();
    optional.retain(OptionalField.SKILL, skills(query));
    found.andNot(withSkill(query.excludedSkills()));
    retain(found, columns.families, query.families());
    retain(found, columns.companies, query.companies());
    retain(found, columns.sources, query.sources());
    optional.retain(OptionalField.SENIORITY, any(columns.seniority, query.seniority()));
    optional.retain(OptionalField.MODE, any(columns.modes, query.modes()));
    optional.retain(OptionalField.TYPE, any(columns.employmentTypes, query.employmentTypes()));
    optional.retain(OptionalField.LANGUAGE, any(columns.languages, query.languages()));
    optional.retain(OptionalField.SECTOR, any(columns.sectors, query.sectors()));
    optional.retain(OptionalField.CITIZENSHIP, citizenship(query.citizenships()));
    optional.retain(OptionalField.PLACE, places(query.places()));
    optional.retain(OptionalField.REMOTE_FROM, remoteFrom(query.remoteFrom()));
    optional.retain(OptionalField.VISA, visa(query.visaSponsorship()));
    optional.retain(OptionalField.PERMIT, required(columns.workPermit, query.workPermit()));
    optional.retain(OptionalField.CLEARANCE, required(columns.clearance, query.clearance()));
    optional.retain(OptionalField.AGENCY, required(columns.agency, query.agency()));
    optional.retainRange(OptionalField.PAY, query.pay() != null);
    optional.retainRange(OptionalField.POSTED, !query.posted().isAlways());
    optional.retainRange(
        OptionalField.EXPERIENCE,
        query.experienceYears() != null || query.minExperienceYears() != null);
    exclude(found, query);
  }

  private void exclude(RoaringBitmap found, JobQuery query) {
    remove(found, columns.families, query.excludedFamilies(), JobFamily.class);
    remove(found, columns.seniority, query.excludedSeniority(), Seniority.class);
    remove(found, columns.modes, query.excludedModes(), WorkMode.class);
    remove(found, columns.employmentTypes, query.excludedEmploymentTypes(), EmploymentType.class);
    found.andNot(columns.companies.rowsWith(query.excludedCompanies()));
    removeOnly(found, columns.sources, query.excludedSources());
    found.andNot(columns.languages.rowsWith(query.excludedLanguages()));
    found.andNot(columns.sectors.rowsWith(query.excludedSectors()));
    places(query.excludedPlaces()).ifPresent(found::andNot);
    visa(query.excludedVisaSponsorship()).ifPresent(found::andNot);
    Set<String> citizenships = query.excludedCitizenships();
    found.andNot(
        columns.citizenships.rowsMatching(
            required -> !required.isEmpty() && citizenships.containsAll(required)));
    if (!query.excludedRemoteFrom().isEmpty()) {
      found.andNot(
          columns.remoteScopes.rowsMatching(
              scope -> RemoteEligibility.allowsOnly(scope, query.excludedRemoteFrom())));
    }
  }

  /// The jobs with all skills; empty when none are requested.
  private Optional<RoaringBitmap> skills(JobQuery query) {
    List<RoaringBitmap> each = new ArrayList<>();
    query.skills().forEach(skill -> each.add(withSkill(Set.of(skill))));
    query.anySkills().forEach(any -> each.add(withSkill(any)));
    return each.stream().reduce((all, one) -> RoaringBitmap.and(all, one));
  }

  /// The jobs that name one of the skills, or a skill that implies one of them.
  private RoaringBitmap withSkill(Set<SkillId> skills) {
    Set<SkillId> named = new HashSet<>();
    skills.forEach(skill -> named.addAll(SkillDictionary.shared().implying(skill)));
    return columns.skills.rowsWith(named);
  }

  private Optional<RoaringBitmap> places(List<PlaceFilter> wanted) {
    return anyMatching(columns.places, wanted, PlacePoint::matches);
  }

  private Optional<RoaringBitmap> remoteFrom(Set<String> wanted) {
    return anyMatching(columns.remoteScopes, wanted, RemoteEligibility::allows);
  }

  private Optional<RoaringBitmap> citizenship(Set<String> wanted) {
    return anyMatching(columns.citizenships, wanted, List::contains);
  }

  private Optional<RoaringBitmap> visa(@Nullable Boolean wanted) {
    return Optional.ofNullable(wanted).map(columns.visaSponsorship::rowsWith);
  }

  /// A job that does not state the requirement does not have it.
  private Optional<RoaringBitmap> required(RoaringBitmap required, @Nullable Boolean wanted) {
    return Optional.ofNullable(wanted)
        .map(yes -> yes ? required : RoaringBitmap.andNot(columns.all, required));
  }

  private static <T> Optional<RoaringBitmap> any(ValueIndex<T> rows, Collection<T> wanted) {
    return wanted.isEmpty() ? Optional.empty() : Optional.of(rows.rowsWith(wanted));
  }

  private static <T> void retain(RoaringBitmap found, ValueIndex<T> rows, Collection<T> wanted) {
    any(rows, wanted).ifPresent(found::and);
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

  /// As above, for a field without a fixed set of values.
  private static <T> void removeOnly(RoaringBitmap found, ValueIndex<T> rows, Set<T> excluded) {
    if (!excluded.isEmpty()) {
      RoaringBitmap removed = rows.rowsWith(excluded).clone();
      removed.andNot(rows.rowsMatching(value -> !excluded.contains(value)));
      found.andNot(removed);
    }
  }

  private static <T, A> Optional<RoaringBitmap> anyMatching(
      ValueIndex<T> rows, Collection<A> wanted, BiPredicate<T, A> condition) {
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows.rowsMatching(
                value -> wanted.stream().anyMatch(one -> condition.test(value, one))));
  }

  /// The rows that have the term's words, or the skill that it names.
  private Optional<RoaringBitmap> rows(Term term, boolean excluded) throws IOException {
    Optional<RoaringBitmap> words = index.rows(term, excluded);
    if (words.isPresent() && term.skill() != null) {
      words.get().or(withSkill(Set.of(term.skill())));
    }
    return words;
  }

  private List<Predicate<JobAttributes>> rowTests(JobQuery query) {
    List<Predicate<JobAttributes>> tests = new ArrayList<>();
    if (!query.posted().isAlways()) {
      tests.add(
          orNotStated(
              query, OptionalField.POSTED, a -> query.posted().contains(a.postedOrSeenAt())));
    }
    if (!query.firstSeen().isAlways()) {
      tests.add(attributes -> query.firstSeen().contains(attributes.firstSeenAt()));
    }
    Integer years = query.experienceYears();
    if (years != null) {
      tests.add(attributes -> minimum(attributes) <= years);
    }
    Integer least = query.minExperienceYears();
    if (least != null) {
      tests.add(orNotStated(query, OptionalField.EXPERIENCE, a -> minimum(a) >= least));
    }
    if (query.pay() != null) {
      tests.add(new PayTest(query.pay(), rates));
    }
    return tests;
  }

  private static Predicate<JobAttributes> orNotStated(
      JobQuery query, OptionalField field, Predicate<JobAttributes> test) {
    return query.notStated().contains(field)
        ? attributes -> attributes.notStated().contains(field) || test.test(attributes)
        : test;
  }

  /// The required years of experience; -1 if they are not stated.
  private static int minimum(JobAttributes attributes) {
    YearsRange required = attributes.experienceYears();
    return required == null || required.min() == null ? -1 : required.min();
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
}
