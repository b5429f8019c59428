package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.Term;
import dev.rolecall.search.index.document.JobFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scores a job by where the words and the names of the requested skills occur (title > skills >
/// company > description), by what it states, and by how recently it was posted.
///
/// The score depends only on the job, the search and the day, not on the other jobs in the index.
/// So pages stay consistent while jobs arrive, and every node has the same order (decision 0011).
final class Relevance {
  private static final double TITLE_BOOST = 8;
  private static final double REQUIRED_SKILL_BOOST = 5;
  private static final double SKILL_BOOST = 3;
  private static final double COMPANY_BOOST = 2;
  private static final double TITLE_PHRASE_BOOST = 6;
  private static final double PHRASE_BOOST = 3;

  /// For each skill filter of the search that is a required skill of the job.
  private static final double REQUESTED_SKILL_BOOST = 1;

  /// For each skill of the search that is one of those that the job names first.
  private static final double MAIN_SKILL_BOOST = 5;

  /// For each skill of the search that the job names first.
  private static final double FIRST_SKILL_BOOST = 3;

  /// For a job whose family comes first.
  private static final double PREFERRED_FAMILY_BOOST = 5;

  /// For a job whose title names the family that comes first.
  private static final double PREFERRED_TITLE_BOOST = 3;

  /// For a job that states the requested pay, where jobs without stated pay are found too.
  private static final double STATED_PAY_BOOST = 3;

  /// For a job that was posted today; half of it after three weeks, a fifth after three months.
  /// Elasticsearch can skip jobs that are too old to be on the page, which it cannot with a
  /// function of the score.
  private static final float RECENCY_BOOST = 4;

  /// The age at which half of the boost is left.
  private static final String RECENCY_PIVOT = "21d";

  private Relevance() {}

  /// The boosts are one required clause that every job meets. As optional clauses beside the filter
  /// they would give the same scores, but Lucene skips jobs that are too far down in the order only
  /// for a clause that is required.
  static Query of(JobQuery query, Query filter, Instant asOf) {
    List<Query> boosts = boosts(query);
    boosts.add(recency(asOf));
    boosts.add(Queries.constantScore(0, Queries.all()));
    Query score = Query.of(q -> q.bool(bool -> bool.should(boosts)));
    return Query.of(q -> q.bool(bool -> bool.filter(filter).must(score)));
  }

  private static Query recency(Instant asOf) {
    return Query.of(
        q ->
            q.distanceFeature(
                distance ->
                    distance.date(
                        date ->
                            date.field(JobFields.POSTED)
                                .origin(Long.toString(asOf.toEpochMilli()))
                                .pivot(Time.of(time -> time.time(RECENCY_PIVOT)))
                                .boost(RECENCY_BOOST))));
  }

  private static List<Query> boosts(JobQuery query) {
    List<Query> boosts = new ArrayList<>();
    query.terms().forEach(term -> term(term, boosts));
    List<Term> words = query.terms();
    if (words.size() > 1) {
      String all = words.stream().map(Term::text).collect(Collectors.joining(" "));
      boosts.add(phrase(TITLE_PHRASE_BOOST, JobFields.TITLE, all));
      boosts.add(phrase(PHRASE_BOOST, JobFields.WORDS, all));
    }
    Stream.concat(query.skills().stream(), query.anySkills().stream().flatMap(Set::stream))
        .sorted()
        .distinct()
        .forEach(skill -> requested(skill, boosts));
    query.preferredFamilies().stream()
        .sorted()
        .map(family -> Queries.term(JobFields.FAMILY, family.name()))
        .forEach(family -> boosts.add(Queries.constantScore(PREFERRED_FAMILY_BOOST, family)));
    query.preferredFamilies().stream()
        .sorted()
        .map(family -> family.name().toLowerCase(Locale.ROOT))
        .map(family -> Queries.allWordsOrNone(JobFields.TITLE, family))
        .forEach(title -> boosts.add(Queries.constantScore(PREFERRED_TITLE_BOOST, title)));
    query.preferredTitles().stream()
        .sorted()
        .flatMap(title -> TitleBoosts.of(title).stream())
        .forEach(boosts::add);
    boosts.addAll(SuitabilityBoosts.of(query));
    PayFilter pay = query.pay();
    if (pay != null && pay.undisclosed()) {
      boosts.add(Queries.constantScore(STATED_PAY_BOOST, Queries.term(JobFields.PAY_STATED, true)));
    }
    return boosts;
  }

  /// Whether there is anything to score besides the age of a job.
  static boolean scores(JobQuery query) {
    PayFilter pay = query.pay();
    return !query.terms().isEmpty()
        || !query.skills().isEmpty()
        || !query.anySkills().isEmpty()
        || !query.preferredFamilies().isEmpty()
        || !query.preferredTitles().isEmpty()
        || pay != null && pay.undisclosed();
  }

  private static void requested(SkillId skill, List<Query> boosts) {
    boosts.add(skill(REQUESTED_SKILL_BOOST, JobFields.REQUIRED_SKILLS, skill));
    prominent(skill, boosts);
    Query inTitle = Queries.term(JobFields.TITLE_SKILLS, skill.value());
    Query title =
        SkillDictionary.shared()
            .byId(skill)
            .map(known -> Queries.allWordsOrNone(JobFields.TITLE, known.name()))
            .map(name -> Queries.any(List.of(name, inTitle)))
            .orElse(inTitle);
    boosts.add(Queries.constantScore(TITLE_BOOST, title));
  }

  private static void prominent(SkillId skill, List<Query> boosts) {
    boosts.add(skill(MAIN_SKILL_BOOST, JobFields.MAIN_SKILLS, skill));
    boosts.add(skill(FIRST_SKILL_BOOST, JobFields.FIRST_SKILL, skill));
  }

  private static void term(Term term, List<Query> boosts) {
    if (term.phrase()) {
      boosts.add(phrase(TITLE_BOOST, JobFields.TITLE, term.text()));
    } else {
      boosts.add(
          Queries.constantScore(TITLE_BOOST, Queries.allWordsOrNone(JobFields.TITLE, term.text())));
    }
    boosts.add(
        Queries.constantScore(
            COMPANY_BOOST, Queries.allWordsOrNone(JobFields.COMPANY_TEXT, term.text())));
    SkillId skill = term.skill();
    if (skill != null) {
      boosts.add(skill(SKILL_BOOST, JobFields.SKILLS, skill));
      boosts.add(skill(REQUIRED_SKILL_BOOST - SKILL_BOOST, JobFields.REQUIRED_SKILLS, skill));
      prominent(skill, boosts);
    }
  }

  private static Query skill(double score, String field, SkillId skill) {
    return Queries.constantScore(score, Queries.term(field, skill.value()));
  }

  private static Query phrase(double score, String field, String text) {
    return Queries.constantScore(score, Queries.phrase(field, text, ZeroTermsQuery.None));
  }
}
