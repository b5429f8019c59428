package dev.rolecall.match.notify.event;

import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.newmatch.VisibleJobs;
import dev.rolecall.match.newmatch.VisibleMatch;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.match.MatchPart;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an event tells.
///
/// @param type `job.match` or `job.search`
/// @param profileId whose match it is; null for a result of a search
/// @param score of the match, 0..100
/// @param reasons of the match, readable
/// @param searchId the saved search or followed company that found it; null for a match
record EventContent(
    String type,
    Instant createdAt,
    @Nullable String profileId,
    @Nullable Integer score,
    @Nullable List<String> reasons,
    @Nullable UUID searchId,
    @Nullable String searchName,
    VisibleJob job) {

  /// A job that may become an event.
  ///
  /// @param roles of all its postings
  record Candidate(EventContent content, Set<RoleKey> roles) {}

  static Candidate of(VisibleMatch match, String profile, Instant now) {
    List<String> reasons = match.match().parts().stream().map(MatchPart::reason).toList();
    return new Candidate(
        new EventContent(
            "job.match", now, profile, match.match().score(), reasons, null, null, match.job()),
        match.roles());
  }

  static Candidate of(VisibleJobs.Found found, SavedSearch search, Instant now) {
    return new Candidate(
        new EventContent(
            "job.search", now, null, null, null, search.id(), search.name(), found.job()),
        found.roles());
  }
}
