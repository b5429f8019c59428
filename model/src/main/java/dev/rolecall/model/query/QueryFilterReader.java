package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds one filter's value to a draft, or a problem that says what is wrong with it.
final class QueryFilterReader {
  private static final String EXCLUDABLE =
      Arrays.stream(QueryFilter.values())
          .filter(QueryFilter::isExcludable)
          .map(QueryFilter::primaryName)
          .collect(Collectors.joining(", "));
  private final QueryDraft draft;
  private final FilterValues values;
  private final RangeFilterReader ranges;
  private final AreaFilterReader areas;

  QueryFilterReader(QueryDraft draft, Instant now) {
    this.draft = draft;
    this.values = new FilterValues(draft);
    this.ranges = new RangeFilterReader(draft, values, now);
    this.areas = new AreaFilterReader(draft);
  }

  /// As [#read], unless the search has too many values.
  void readLimited(QueryFilter filter, String name, String value, boolean excluded) {
    if (draft.isWithinLimit(name)) {
      read(filter, name, value, excluded);
    }
  }

  private void read(QueryFilter filter, String name, String value, boolean excluded) {
    Optional<OptionalField> notStated = filter.notStated(value);
    if (notStated.isPresent()) {
      notStated.ifPresent(excluded ? draft.query::stated : draft::notStated);
    } else if (excluded && !filter.isExcludable()) {
      draft.problem(
          name,
          value,
          "'" + name + "' cannot be excluded; only words and these filters can: " + EXCLUDABLE);
    } else if (excluded) {
      exclude(filter, name, value);
    } else {
      include(filter, name, value);
    }
  }

  private void include(QueryFilter filter, String name, String value) {
    JobQueryBuilder query = draft.query;
    switch (filter) {
      case SKILL -> skill(name, value);
      case TEXT -> text(value, false);
      case PREFER -> values.choice(JobFamily.class, name, value, query::preferredFamily);
      case PREFER_TITLE -> preferredTitle(value);
      case COMPANY -> values.id(name, value, QueryIds::company, query::company);
      case SOURCE -> values.id(name, value, QueryIds::source, query::source);
      case MODE -> values.choice(WorkMode.class, name, value, query::mode);
      case SENIORITY -> values.choice(Seniority.class, name, value, query::seniority);
      case TYPE -> values.choice(EmploymentType.class, name, value, query::employmentType);
      case FAMILY -> values.choice(JobFamily.class, name, value, this::family);
      case YEARS -> ranges.years(name, value);
      case PLACE -> areas.place(name, value, false);
      case WITHIN -> ranges.within(name, value);
      case REMOTE_FROM -> areas.remoteFrom(name, value, query::remoteFrom);
      case PAY -> ranges.pay(name, value);
      case CURRENCY -> ranges.currency(name, value);
      case POSTED -> ranges.age(name, value, query::posted);
      case SEEN -> ranges.age(name, value, query::firstSeen);
      case UNDISCLOSED -> values.yesOrNo(name, value, yes -> draft.undisclosed = yes);
      case VISA -> values.yesOrNo(name, value, query::visaSponsorship);
      case PERMIT -> values.yesOrNo(name, value, query::workPermit);
      case CITIZENSHIP -> areas.citizenship(name, value, query::citizenship);
      case CLEARANCE -> values.yesOrNo(name, value, query::clearance);
      case AGENCY -> values.yesOrNo(name, value, query::agency);
      case LANGUAGE -> values.id(name, value, AreaFilterReader::language, query::language);
      case SECTOR -> values.id(name, value, QueryIds::sector, query::sector);
      case ALL -> values.yesOrNo(name, value, yes -> draft.all = yes);
      case CLOSED -> values.yesOrNo(name, value, query::closed);
    }
  }

  private void exclude(QueryFilter filter, String name, String value) {
    JobQueryBuilder query = draft.query;
    switch (filter) {
      case SKILL ->
          alternatives(value)
              .forEach(each -> values.id(name, each, QueryIds::skill, query::excludedSkill));
      case TEXT -> text(value, true);
      case COMPANY -> values.id(name, value, QueryIds::company, query::excludedCompany);
      case SOURCE -> values.id(name, value, QueryIds::source, query::excludedSource);
      case MODE -> values.choice(WorkMode.class, name, value, query::excludedMode);
      case SENIORITY -> values.choice(Seniority.class, name, value, query::excludedSeniority);
      case TYPE -> values.choice(EmploymentType.class, name, value, query::excludedEmploymentType);
      case FAMILY -> values.choice(JobFamily.class, name, value, query::excludedFamily);
      case PLACE -> areas.place(name, value, true);
      case REMOTE_FROM -> areas.remoteFrom(name, value, query::excludedRemoteFrom);
      case VISA -> values.yesOrNo(name, value, query::excludedVisaSponsorship);
      case PERMIT -> values.yesOrNo(name, value, yes -> query.workPermit(!yes));
      case CITIZENSHIP -> areas.citizenship(name, value, query::excludedCitizenship);
      case CLEARANCE -> values.yesOrNo(name, value, yes -> query.clearance(!yes));
      case AGENCY -> values.yesOrNo(name, value, yes -> query.agency(!yes));
      case LANGUAGE -> values.id(name, value, AreaFilterReader::language, query::excludedLanguage);
      case SECTOR -> values.id(name, value, QueryIds::sector, query::excludedSector);
      case WITHIN,
          PAY,
          CURRENCY,
          UNDISCLOSED,
          YEARS,
          POSTED,
          SEEN,
          PREFER,
          PREFER_TITLE,
          ALL,
          CLOSED ->
          throw new IllegalArgumentException(filter + " cannot be excluded");
    }
  }

  private void preferredTitle(String value) {
    String words = value.strip().toLowerCase(Locale.ROOT);
    if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
      draft.query.preferredTitle(words);
    }
  }

  /// One skill, or alternatives: `java|kotlin`.
  private void skill(String name, String value) {
    if (value.indexOf('|') < 0) {
      values.id(name, value, QueryIds::skill, draft.query::skill);
      return;
    }
    Set<SkillId> any = new LinkedHashSet<>();
    alternatives(value).forEach(each -> values.id(name, each, QueryIds::skill, any::add));
    if (any.size() == 1) {
      any.forEach(draft.query::skill);
    } else if (!any.isEmpty()) {
      draft.query.anySkill(any);
    }
  }

  private static List<String> alternatives(String value) {
    return Arrays.stream(value.split("\\|"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private void text(String value, boolean excluded) {
    draft.term(new Term(value, false, PlainSkills.practice(value).orElse(null)), excluded);
  }

  private void family(JobFamily family) {
    draft.families = true;
    draft.query.family(family);
  }
}
