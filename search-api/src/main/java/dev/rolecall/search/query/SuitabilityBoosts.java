package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Scores what most people want although they do not type it, as long as they type nothing else
/// about it: the employer's own posting, regular employment, a job that says what it is about, and
/// remote work that is open to many.
final class SuitabilityBoosts {
  /// For a job that is not known to be an agency's.
  private static final double EMPLOYER_BOOST = 3;

  /// For a job that is not only a contract, an internship or part-time.
  private static final double REGULAR_BOOST = 2;

  /// For a job that states any skill.
  private static final double SKILLS_BOOST = 2;

  /// For a remote job that people of many countries may have.
  private static final double OPEN_REMOTE_BOOST = 2;

  /// The EU has 27 countries, and "US and Canada" are two.
  private static final int MANY_COUNTRIES = 20;

  private SuitabilityBoosts() {}

  static List<Query> of(JobQuery query) {
    List<Query> boosts = new ArrayList<>();
    if (query.agency() == null) {
      boosts.add(
          Queries.constantScore(EMPLOYER_BOOST, Queries.not(Queries.term(JobFields.AGENCY, true))));
    }
    if (query.employmentTypes().isEmpty()) {
      boosts.add(
          Queries.constantScore(
              REGULAR_BOOST,
              Queries.any(
                  List.of(
                      Queries.term(JobFields.EMPLOYMENT_TYPES, EmploymentType.FULL_TIME.name()),
                      Queries.term(JobFields.NOT_STATED, OptionalField.TYPE.name())))));
    }
    boosts.add(
        Queries.constantScore(
            SKILLS_BOOST,
            Queries.not(Queries.term(JobFields.NOT_STATED, OptionalField.SKILL.name()))));
    if (query.modes().equals(Set.of(WorkMode.REMOTE)) && query.remoteFrom().isEmpty()) {
      boosts.add(
          Queries.constantScore(
              OPEN_REMOTE_BOOST,
              Queries.any(
                  List.of(
                      Queries.term(JobFields.REMOTE_FROM, JobFields.EVERYWHERE),
                      Queries.atLeast(JobFields.REMOTE_FROM_COUNT, MANY_COUNTRIES)))));
    }
    return boosts;
  }
}
