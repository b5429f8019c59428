package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.WorkModeText;
import java.util.List;

/// Where and how the work is done: the best of the work modes that the job offers and the person
/// accepts.
///
/// Remote work must be possible from the person's home country or in their hours; hybrid and
/// on-site work must be at one of their preferred places. A job that offers none of these is
/// vetoed. A job that does not state its work mode is not vetoed, and is judged by its places.
final class PlaceCriterion implements Criterion {
  @Override
  public String name() {
    return "place";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    LocationPreferences preference = person.places();
    if (preference.acceptsAnywhere()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    JobAttributes attributes = job.attributes();
    List<WorkMode> offered =
        Opening.orEmpty(attributes.modes()).stream()
            .filter(mode -> mode != WorkMode.UNKNOWN)
            .toList();
    return offered.isEmpty()
        ? modeNotStated(attributes, preference)
        : best(offered, attributes, preference);
  }

  private static CriterionResult best(
      List<WorkMode> offered, JobAttributes job, LocationPreferences preference) {
    CriterionResult.Scored best = null;
    CriterionResult.Vetoed vetoed = null;
    CriterionResult.Vetoed unwanted = null;
    for (WorkMode mode : offered) {
      switch (judgeMode(mode, offered, job, preference)) {
        case CriterionResult.Scored scored ->
            best = best == null || scored.score() > best.score() ? scored : best;
        case CriterionResult.Vetoed veto when preference.accepts(mode) ->
            vetoed = vetoed == null ? veto : vetoed;
        case CriterionResult.Vetoed veto -> unwanted = veto;
        case CriterionResult.NotApplicable _ -> {
          return CriterionResult.NOT_APPLICABLE;
        }
      }
    }
    if (best != null && vetoed != null && Opening.orEmpty(job.places()).isEmpty()) {
      return elsewhere(vetoed, preference);
    }
    CriterionResult.Vetoed veto = vetoed != null ? vetoed : unwanted;
    return best != null ? best : veto != null ? veto : CriterionResult.NOT_APPLICABLE;
  }

  /// A job that can be done remotely or at an unnamed place: the place is where the remote scope
  /// is.
  private static CriterionResult elsewhere(
      CriterionResult.Vetoed remote, LocationPreferences preference) {
    return CriterionResult.uncertain(preference.scores().modeNotStatedElsewhere(), remote.reason());
  }

  private static CriterionResult judgeMode(
      WorkMode mode, List<WorkMode> offered, JobAttributes job, LocationPreferences preference) {
    if (!preference.accepts(mode)) {
      return CriterionResult.veto(
          () ->
              Phrases.capitalize(WorkModeText.of(offered))
                  + "; you want "
                  + WorkModeText.of(preference.modes()));
    }
    return mode == WorkMode.REMOTE
        ? RemoteAssessment.judge(job, preference)
        : preference.judge(WorkModeText.label(mode), Opening.orEmpty(job.places()), sponsors(job));
  }

  private static CriterionResult modeNotStated(JobAttributes job, LocationPreferences preference) {
    if (job.remoteScope() != null) {
      return RemoteAssessment.judge(job, preference);
    }
    if (!preference.accepts(WorkMode.ONSITE) && !preference.accepts(WorkMode.HYBRID)) {
      return CriterionResult.uncertain(
          preference.scores().remoteOnly(), () -> "Does not state that it is remote");
    }
    if (Opening.orEmpty(job.places()).isEmpty()) {
      return CriterionResult.notStated(preference.scores().silent(), "Place not stated");
    }
    return switch (preference.judge("Work", Opening.orEmpty(job.places()), sponsors(job))) {
      case CriterionResult.Scored scored
          when scored.score() > preference.scores().modeNotStated() ->
          CriterionResult.uncertain(
              preference.scores().modeNotStated(),
              () -> scored.reason().get() + "; work mode not stated");
      case CriterionResult.Scored scored -> scored;
      case CriterionResult.Vetoed vetoed ->
          CriterionResult.uncertain(
              preference.scores().modeNotStatedElsewhere(),
              () -> vetoed.reason().get() + "; work mode not stated");
      case CriterionResult.NotApplicable notApplicable -> notApplicable;
    };
  }

  private static boolean sponsors(JobAttributes job) {
    return Boolean.TRUE.equals(job.visaSponsorship());
  }
}
