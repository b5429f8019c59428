package dev.rolecall.match.candidate;

import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.JobId;
import dev.rolecall.model.profile.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what is new for a person: matches with open jobs, first seen since their last mail, that
/// no mail told them of.
public final class NewMatchFinder {
  /// Looked at of each profile where several must be compared to count what is left out.
  private static final int COMPARED = 500;

  private static final Comparator<NewMatch> BEST_FIRST =
      Comparator.comparingInt((NewMatch match) -> match.shown().match().score())
          .reversed()
          .thenComparing(
              Comparator.comparingDouble((NewMatch match) -> match.shown().match().confidence())
                  .reversed())
          .thenComparing(match -> match.shown().job().id());

  private final Visibility showing;
  private final Duration overlap;

  /// @param overlap how far before the last digest jobs count as new, as they may have been read
  ///   late
  public NewMatchFinder(Visibility showing, Duration overlap) {
    this.showing = showing;
    this.overlap = overlap;
  }

  /// A job that fits several profiles is listed once, under the one that it fits best.
  public NewMatchList of(AccountId account, List<StoredProfile> profiles, SentRoles told) {
    Map<JobId, NewMatch> best = new LinkedHashMap<>();
    int unseen = 0;
    for (StoredProfile profile : profiles) {
      VisibleMatches found =
          showing.best(account, profile.profile(), request(profiles, profile, told));
      unseen += found.total() - found.matches().size();
      for (VisibleMatch match : found.matches()) {
        NewMatch candidate = new NewMatch(match, profile.profile(), perhaps(match, told));
        best.merge(match.job().id(), candidate, NewMatchFinder::better);
      }
    }
    return limited(best.values(), unseen, limit(profiles));
  }

  private static NewMatchList limited(Collection<NewMatch> found, int unseen, int limit) {
    List<NewMatch> listed = found.stream().sorted(BEST_FIRST).limit(limit).toList();
    return new NewMatchList(listed, unseen + found.size() - listed.size());
  }

  private MatchRequest request(List<StoredProfile> all, StoredProfile one, SentRoles told) {
    Alert alert = one.profile().alert();
    int limit = all.size() == 1 ? alert.limit() : Math.max(COMPARED, alert.limit());
    return new MatchRequest(since(one.toldUntil()), told.surely(), alert.minScore(), limit);
  }

  private @Nullable Instant since(@Nullable Instant toldUntil) {
    return toldUntil == null ? null : toldUntil.minus(overlap);
  }

  /// Of a mail: the most that one of its profiles allows.
  private static int limit(List<StoredProfile> profiles) {
    return profiles.stream().mapToInt(each -> each.profile().alert().limit()).max().orElse(0);
  }

  private static boolean perhaps(VisibleMatch match, SentRoles told) {
    return match.roles().stream().anyMatch(told.perhaps()::contains);
  }

  private static NewMatch better(NewMatch one, NewMatch other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
