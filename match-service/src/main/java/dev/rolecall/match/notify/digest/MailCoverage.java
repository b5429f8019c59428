package dev.rolecall.match.notify.digest;

import dev.rolecall.match.newmatch.NewContent;
import dev.rolecall.match.newmatch.NewSearchJobs;
import dev.rolecall.match.people.ListedSubscription;
import dev.rolecall.match.people.search.SavedSearch;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a mail covered.
///
/// @param profiles the ids of the profiles
/// @param completeProfiles those of which it listed everything new; the rest stays new
/// @param searches the ids of the saved searches
/// @param completeSearches those of which it listed everything new; the rest stays new
public record MailCoverage(
    List<String> profiles,
    List<String> completeProfiles,
    List<UUID> searches,
    List<UUID> completeSearches) {
  public static MailCoverage of(Subscriptions subscriptions, NewContent content) {
    List<String> profiles =
        subscriptions.profiles().stream().map(stored -> stored.profile().id()).toList();
    List<UUID> searches = subscriptions.searches().stream().map(SavedSearch::id).toList();
    Set<UUID> incomplete =
        content.searches().stream()
            .filter(each -> each.more() > 0)
            .map(NewSearchJobs::search)
            .map(SavedSearch::id)
            .collect(Collectors.toSet());
    return new MailCoverage(
        profiles,
        content.matches().more() == 0 ? profiles : List.of(),
        searches,
        searches.stream().filter(id -> !incomplete.contains(id)).toList());
  }

  /// Of a mail that lists no job: what comes late is new then, as after a digest without new jobs.
  public MailCoverage withoutJobs() {
    return new MailCoverage(profiles, List.of(), searches, List.of());
  }

  /// The profiles, for the record of a digest.
  Stream<ListedSubscription> profiles(FinishedDigest digest) {
    return profiles.stream().map(id -> listed(digest, id, completeProfiles.contains(id)));
  }

  /// The saved searches, for the record of a digest.
  Stream<ListedSubscription> searches(FinishedDigest digest) {
    return searches.stream()
        .map(id -> listed(digest, id.toString(), completeSearches.contains(id)));
  }

  /// When there was nothing new, nothing was listed: jobs that come late are new then.
  private static ListedSubscription listed(FinishedDigest digest, String id, boolean complete) {
    DigestClaim claim = digest.claim();
    return new ListedSubscription(
        claim.account(), id, digest.sent() && complete, claim.date(), claim.asOf());
  }
}
