package dev.rolecall.match.notify.event;

import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.SearchRequest;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.newmatch.VisibleJobs;
import dev.rolecall.match.newmatch.VisibleMatches;
import dev.rolecall.match.notify.digest.Subscriptions;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the jobs that may become events: new matches, and new results of searches, with an instant
/// alert.
final class EventFinder {
  private static final int LIMIT = 100;

  private final Visibility visibility;

  EventFinder(Visibility visibility) {
    this.visibility = visibility;
  }

  /// @param complete false when a limit left jobs out: the next check finds them
  record Found(List<EventContent.Candidate> candidates, boolean complete) {}

  /// @param since only jobs first seen at this time or later
  /// @param excluded roles of jobs that are no longer new
  Found find(Subscriptions wanted, Instant since, Set<RoleKey> excluded, Instant now) {
    List<EventContent.Candidate> found = new ArrayList<>();
    boolean complete = true;
    for (StoredProfile each : wanted.profiles()) {
      MatchRequest request =
          new MatchRequest(
              later(since, each.writtenAt()), excluded, each.alert().minScore(), LIMIT);
      VisibleMatches matches = visibility.bestMatches(each.profile(), request);
      matches
          .matches()
          .forEach(match -> found.add(EventContent.of(match, each.profile().id(), now)));
      complete &= matches.total() <= LIMIT;
    }
    for (SavedSearch each : wanted.searches()) {
      SearchRequest request = new SearchRequest(later(since, each.newSince()), excluded, LIMIT);
      VisibleJobs jobs = visibility.search(each.queryAt(now), request);
      jobs.jobs().forEach(job -> found.add(EventContent.of(job, each, now)));
      complete &= jobs.total() <= LIMIT;
    }
    return new Found(found, complete);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
