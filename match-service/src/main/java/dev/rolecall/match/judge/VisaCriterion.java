package dev.rolecall.match.judge;

import dev.rolecall.match.columns.JobFacts;
import dev.rolecall.match.columns.PlacePoint;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.WorkWish;
import dev.rolecall.model.query.RemoteReach;
import java.util.List;
import java.util.Objects;

/// Whether someone who needs a visa for this job would get one. Nobody needs one where they may
/// work already, nor to work remotely from home.
final class VisaCriterion implements Criterion {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  @Override
  public String name() {
    return "visa";
  }

  @Override
  public Opinion judge(Candidate job, Wanted person) {
    WorkWish wish = person.profile().work();
    if (!Boolean.TRUE.equals(wish.needsVisa()) || mayWork(job.facts(), wish)) {
      return Opinion.NOT_ASKED;
    }
    Boolean sponsors = job.facts().visaSponsorship();
    if (sponsors == null) {
      return Opinion.notStated("Does not say whether it sponsors visas");
    }
    return sponsors
        ? Opinion.sure(100, () -> "Sponsors visas, and you need one")
        : Opinion.against(() -> "Does not sponsor visas; you need one");
  }

  private static boolean mayWork(JobFacts job, WorkWish wish) {
    List<String> countries =
        Opening.stated(job.places()).stream()
            .map(PlacePoint::country)
            .filter(Objects::nonNull)
            .toList();
    boolean authorized =
        countries.stream()
            .anyMatch(
                country ->
                    wish.authorizedIn().stream().anyMatch(area -> COUNTRIES.covers(area, country)));
    boolean fromHome =
        wish.home() != null
            && Opening.stated(job.modes()).contains(WorkMode.REMOTE)
            && RemoteReach.allows(Opening.stated(job.remoteScope()), wish.home().country());
    return authorized || fromHome;
  }
}
