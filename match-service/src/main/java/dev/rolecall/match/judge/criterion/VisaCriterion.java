package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.WorkPreferences;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.List;
import java.util.Objects;

/// Whether a person who needs a visa for this job can get one. A person does not need one where
/// they are already authorized to work, nor to work remotely from home. A job that does not state
/// where it is done, or from where, is not vetoed.
final class VisaCriterion implements Criterion {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private final int silent;
  private final int refused;

  VisaCriterion(Weights weights) {
    silent = weights.of("visa.silent");
    refused = weights.of("visa.refused");
  }

  @Override
  public String name() {
    return "visa";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    WorkPreferences preference = person.profile().work();
    if (!Boolean.TRUE.equals(preference.needsVisa())) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (mayWork(job.attributes(), preference)) {
      return CriterionResult.certain(100, () -> "You need no visa for this job");
    }
    Boolean sponsors = job.attributes().visaSponsorship();
    if (mayWorkFromHome(job.attributes(), preference)) {
      return fromHome(job.attributes(), preference);
    }
    if (Boolean.TRUE.equals(sponsors)) {
      return CriterionResult.certain(100, () -> "Sponsors visas, and you need one");
    }
    if (sponsors == null) {
      return withoutStatement(job.attributes(), preference);
    }
    return statesAllowedLocation(job.attributes(), preference)
        ? CriterionResult.veto(() -> "Does not sponsor visas, and you need one")
        : CriterionResult.notStated(
            refused, "Does not sponsor visas; allowed work locations not stated");
  }

  /// People who need a visa may need it for the country that they live in: a job there that asks
  /// for a permit, or does not sponsor, is for them only if they may work there.
  private CriterionResult fromHome(JobAttributes job, WorkPreferences preference) {
    boolean closed =
        Boolean.FALSE.equals(job.visaSponsorship()) || Boolean.TRUE.equals(job.workPermit());
    boolean everywhere = RemoteEligibility.isWorldwide(Opening.orEmpty(job.remoteScope()));
    if (!closed || everywhere) {
      return CriterionResult.certain(100, () -> "You need no visa for this job");
    }
    return CriterionResult.notStated(
        silent,
        "Sponsors no visa; your profile does not state that you may work in "
            + RemoteScopeText.area(Objects.requireNonNull(preference.home()).country()));
  }

  private CriterionResult withoutStatement(JobAttributes job, WorkPreferences preference) {
    if (!Boolean.TRUE.equals(job.workPermit())) {
      if (isOnlyRemote(job, preference) && !statesAllowedLocation(job, preference)) {
        return CriterionResult.uncertain(100, () -> "Remote work from home needs no visa");
      }
      return CriterionResult.notStated(silent, "Visa sponsorship not stated");
    }
    return statesAllowedLocation(job, preference)
        ? CriterionResult.veto(() -> "Requires an existing work permit, and you need a visa")
        : CriterionResult.notStated(
            refused, "Requires a work permit; allowed work locations not stated");
  }

  /// Whether the job states where the work may be done. For a person who may not work there, this
  /// means that the job excludes them.
  private static boolean statesAllowedLocation(JobAttributes job, WorkPreferences preference) {
    if (!isRemote(job)) {
      return !countries(job).isEmpty();
    }
    boolean scoped =
        Opening.orEmpty(job.remoteScope()).stream().anyMatch(area -> !area.startsWith("UTC"));
    return scoped && preference.home() != null;
  }

  private static boolean mayWork(JobAttributes job, WorkPreferences preference) {
    boolean remote = mayWorkFromHome(job, preference);
    return countries(job).stream().anyMatch(country -> isAuthorizedIn(country, preference))
        || (remote
            && isAuthorizedIn(Objects.requireNonNull(preference.home()).country(), preference));
  }

  private static boolean isAuthorizedIn(String country, WorkPreferences preference) {
    return preference.authorizedIn().stream().anyMatch(area -> COUNTRIES.covers(area, country));
  }

  private static boolean mayWorkFromHome(JobAttributes job, WorkPreferences preference) {
    return preference.home() != null
        && isRemote(job)
        && acceptsRemote(preference)
        && RemoteEligibility.allows(
            Opening.orEmpty(job.remoteScope()), preference.home().country());
  }

  private static boolean isRemote(JobAttributes job) {
    return Opening.orEmpty(job.modes()).contains(WorkMode.REMOTE);
  }

  private static boolean isOnlyRemote(JobAttributes job, WorkPreferences preference) {
    return isRemote(job) && Opening.orEmpty(job.modes()).size() == 1 && acceptsRemote(preference);
  }

  private static boolean acceptsRemote(WorkPreferences preference) {
    return preference.modes().isEmpty() || preference.modes().contains(WorkMode.REMOTE);
  }

  private static List<String> countries(JobAttributes job) {
    return Opening.orEmpty(job.places()).stream()
        .map(PlacePoint::country)
        .filter(Objects::nonNull)
        .toList();
  }
}
