package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.columns.JobAttributes;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.WorkModeText;
import java.util.List;

/// Where and how the work is done: the best of the ways that the job offers and the person accepts.
///
/// Remote work must reach the person's home country or hours; hybrid and on-site work must be at a
/// place that the person wishes. A job that offers none of these is kept away. A job that does not
/// say how it is done is kept, and judged by its places.
final class PlaceCriterion implements Criterion {
  private static final int UNSAID_MODE_NEAR = 70;
  private static final int UNSAID_MODE_FAR = 25;

  @Override
  public String name() {
    return "place";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    LocationPreferences wish = person.places();
    if (wish.anywhere()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    JobAttributes facts = job.facts();
    List<WorkMode> offered =
        Opening.stated(facts.modes()).stream().filter(mode -> mode != WorkMode.UNKNOWN).toList();
    return offered.isEmpty() ? modeNotStated(facts, wish) : best(offered, facts, wish);
  }

  private static CriterionResult best(
      List<WorkMode> offered, JobAttributes job, LocationPreferences wish) {
    CriterionResult.Scored best = null;
    CriterionResult.Vetoed against = null;
    for (WorkMode mode : offered) {
      switch (one(mode, offered, job, wish)) {
        case CriterionResult.Scored scored ->
            best = best == null || scored.score() > best.score() ? scored : best;
        case CriterionResult.Vetoed no -> against = against == null ? no : against;
        case CriterionResult.NotApplicable _ -> {
          return CriterionResult.NOT_APPLICABLE;
        }
      }
    }
    return best != null ? best : against != null ? against : CriterionResult.NOT_APPLICABLE;
  }

  private static CriterionResult one(
      WorkMode mode, List<WorkMode> offered, JobAttributes job, LocationPreferences wish) {
    if (!wish.accepts(mode)) {
      return CriterionResult.veto(
          () ->
              Phrases.capitalize(WorkModeText.of(offered))
                  + "; you asked for "
                  + WorkModeText.of(wish.modes()));
    }
    return mode == WorkMode.REMOTE
        ? RemoteAssessment.judge(job.remoteScope(), wish)
        : wish.judge(WorkModeText.label(mode), Opening.stated(job.places()));
  }

  private static CriterionResult modeNotStated(JobAttributes job, LocationPreferences wish) {
    if (job.remoteScope() != null) {
      return RemoteAssessment.judge(job.remoteScope(), wish);
    }
    if (Opening.stated(job.places()).isEmpty()) {
      return CriterionResult.notStated("Location not stated");
    }
    return switch (wish.judge("Work", Opening.stated(job.places()))) {
      case CriterionResult.Scored near when near.score() > CriterionResult.NEUTRAL ->
          CriterionResult.uncertain(
              UNSAID_MODE_NEAR,
              () -> near.reason().get() + "; it does not say whether remote work is possible");
      case CriterionResult.Scored far -> far;
      case CriterionResult.Vetoed far ->
          CriterionResult.uncertain(
              UNSAID_MODE_FAR,
              () -> far.reason().get() + "; it does not say whether remote work is possible");
      case CriterionResult.NotApplicable none -> none;
    };
  }
}
