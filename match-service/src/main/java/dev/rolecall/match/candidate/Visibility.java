package dev.rolecall.match.candidate;

import dev.rolecall.match.judge.JobMatch;
import dev.rolecall.match.judge.MatchList;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one place where a job becomes an answer or a part of a mail. What its sources forbid to
/// publish again, and what another person handed over, ends here.
public final class Visibility {
  private final Matching matching;
  private final String pages;

  /// @param pages the address of the pages of jobs, without a slash at the end
  public Visibility(Matching matching, String pages) {
    this.matching = matching;
    this.pages = pages;
  }

  /// Nothing when this person may not see it.
  public Optional<VisibleJob> show(Job job, AccountId to) {
    return job.postings().stream().anyMatch(posting -> mayBeSeen(posting, to))
        ? Optional.of(
            VisibleJob.of(job, posting -> mayBeSeen(posting, to), pages + "/jobs/" + job.id()))
        : Optional.empty();
  }

  /// As [Matching#match], and without what the person may not see. Asks for more until the limit is
  /// reached, so hidden jobs take nobody's place.
  public VisibleMatches best(AccountId to, Profile profile, MatchRequest request) {
    int asked = request.limit();
    while (true) {
      MatchList list = matching.match(profile, limited(request, asked));
      List<VisibleMatch> shown = shown(list.matches(), to);
      boolean all = list.matches().size() < asked || list.matches().size() >= list.total();
      if (all || shown.size() >= request.limit()) {
        int hidden = list.matches().size() - shown.size();
        return new VisibleMatches(
            shown.stream().limit(request.limit()).toList(), list.total() - hidden, list.vetoed());
      }
      asked = asked > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE : asked * 4;
    }
  }

  private List<VisibleMatch> shown(List<JobMatch> matches, AccountId to) {
    return matches.stream().map(match -> shown(match, to)).flatMap(Optional::stream).toList();
  }

  private Optional<VisibleMatch> shown(JobMatch match, AccountId to) {
    return show(match.job(), to)
        .map(
            job ->
                new VisibleMatch(
                    job,
                    match.match(),
                    match.job().postings().stream()
                        .map(JobPosting::role)
                        .collect(Collectors.toSet())));
  }

  private static boolean mayBeSeen(JobPosting posting, AccountId by) {
    Rights rights = posting.rights();
    return rights.publiclyVisible() || by.toString().equals(rights.owner());
  }

  private static MatchRequest limited(MatchRequest request, int limit) {
    return new MatchRequest(
        request.firstSeenSince(), request.withoutRoles(), request.minScore(), limit);
  }
}
