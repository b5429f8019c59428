package dev.rolecall.match.judge;

import dev.rolecall.match.columns.JobFacts;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
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
  public Opinion judge(Candidate job, Wanted person) {
    WorkPlaces wish = person.places();
    if (wish.anywhere()) {
      return Opinion.NOT_ASKED;
    }
    JobFacts facts = job.facts();
    List<WorkMode> offered =
        Opening.stated(facts.modes()).stream().filter(mode -> mode != WorkMode.UNKNOWN).toList();
    return offered.isEmpty() ? modeNotStated(facts, wish) : best(offered, facts, wish);
  }

  private static Opinion best(List<WorkMode> offered, JobFacts job, WorkPlaces wish) {
    Opinion.Says best = null;
    Opinion.Against against = null;
    for (WorkMode mode : offered) {
      switch (one(mode, offered, job, wish)) {
        case Opinion.Says says -> best = best == null || says.score() > best.score() ? says : best;
        case Opinion.Against no -> against = against == null ? no : against;
        case Opinion.NotAsked _ -> {
          return Opinion.NOT_ASKED;
        }
      }
    }
    return best != null ? best : against != null ? against : Opinion.NOT_ASKED;
  }

  private static Opinion one(WorkMode mode, List<WorkMode> offered, JobFacts job, WorkPlaces wish) {
    if (!wish.accepts(mode)) {
      return Opinion.against(
          () ->
              "Is "
                  + Words.or(Words.of(offered))
                  + "; you want "
                  + Words.or(Words.of(wish.modes())));
    }
    return mode == WorkMode.REMOTE
        ? RemoteReading.judge(job.remoteScope(), wish)
        : wish.judge(Words.of(mode), Opening.stated(job.places()));
  }

  private static Opinion modeNotStated(JobFacts job, WorkPlaces wish) {
    if (job.remoteScope() != null) {
      return RemoteReading.judge(job.remoteScope(), wish);
    }
    if (Opening.stated(job.places()).isEmpty()) {
      return Opinion.notStated("Does not say where the work is done");
    }
    return switch (wish.judge("work", Opening.stated(job.places()))) {
      case Opinion.Says near when near.score() > Opinion.NEUTRAL ->
          Opinion.half(
              UNSAID_MODE_NEAR, () -> near.reason().get() + "; does not say whether it is remote");
      case Opinion.Says far -> far;
      case Opinion.Against far ->
          Opinion.half(
              UNSAID_MODE_FAR, () -> far.reason().get() + "; does not say whether it is remote");
      case Opinion.NotAsked none -> none;
    };
  }
}
