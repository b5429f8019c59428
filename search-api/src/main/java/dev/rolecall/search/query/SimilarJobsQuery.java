package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.search.index.document.CityKey;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Finds open jobs that are like a job. A job must share a skill or a word of the title. A rare
/// skill or word counts more than a common one, and the rest breaks ties.
///
/// The number of clauses is limited, whatever the job states.
public final class SimilarJobsQuery {
  private static final int MAX_SKILLS = 12;
  private static final int MAX_PLACES = 5;
  private static final int MAX_TITLE = 120;
  private static final float REQUIRED_SKILL_BOOST = 1.5f;
  private static final float TITLE_BOOST = 1.5f;
  private static final double FAMILY = 3;
  private static final double SENIORITY = 3;
  private static final double CITY = 4;
  private static final double COUNTRY = 1;
  private static final double REMOTE = 2;

  private SimilarJobsQuery() {}

  public static Query of(Job job) {
    Opening opening = job.opening();
    List<Query> required = new ArrayList<>(skills(opening));
    String title = opening.title().substring(0, Math.min(MAX_TITLE, opening.title().length()));
    required.add(
        Query.of(q -> q.match(m -> m.field(JobFields.TITLE).query(title).boost(TITLE_BOOST))));
    return Query.of(
        q ->
            q.bool(
                bool ->
                    bool.filter(Queries.term(JobFields.PUBLIC, true))
                        .filter(Queries.term(JobFields.OPEN, true))
                        .mustNot(Queries.term(JobFields.ID, job.id().value()))
                        .mustNot(sameOpening(opening))
                        .must(Queries.any(required))
                        .should(others(opening))));
  }

  /// The same title at the same company: the opening in another city, or posted again.
  private static Query sameOpening(Opening opening) {
    return Queries.all(
        List.of(
            Queries.term(JobFields.COMPANY, opening.company().id().value()),
            Queries.term(JobFields.TITLE_NAME, opening.title())));
  }

  private static List<Query> skills(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream()
        .sorted(Comparator.comparing(SkillRequirement::importance))
        .map(SimilarJobsQuery::skill)
        .distinct()
        .limit(MAX_SKILLS)
        .toList();
  }

  private static Query skill(SkillRequirement skill) {
    float boost = skill.importance() == Importance.MUST ? REQUIRED_SKILL_BOOST : 1;
    String id = skill.id().value();
    return Query.of(q -> q.term(term -> term.field(JobFields.SKILLS).value(id).boost(boost)));
  }

  private static List<Query> others(Opening opening) {
    List<Query> others = new ArrayList<>();
    add(others, FAMILY, JobFields.FAMILY, opening.family().name());
    for (Seniority level : Opening.orEmpty(opening.seniority())) {
      add(others, SENIORITY, JobFields.SENIORITY, level.name());
    }
    List<Place> places = Opening.orEmpty(opening.places()).stream().limit(MAX_PLACES).toList();
    places.stream()
        .map(SimilarJobsQuery::city)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(city -> add(others, CITY, JobFields.CITY_KEYS, city));
    places.stream()
        .map(Place::country)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(country -> add(others, COUNTRY, JobFields.COUNTRIES, country));
    if (Opening.orEmpty(opening.workModes()).contains(WorkMode.REMOTE)) {
      add(others, REMOTE, JobFields.MODES, WorkMode.REMOTE.name());
    }
    return others;
  }

  private static Optional<String> city(Place place) {
    String city = place.city();
    return city == null ? Optional.empty() : Optional.of(CityKey.of(city, place.country()));
  }

  private static void add(List<Query> queries, double score, String field, String value) {
    queries.add(Queries.constantScore(score, Queries.term(field, value)));
  }
}
