package dev.rolecall.match.notify;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.SearchRequest;
import dev.rolecall.match.notify.digest.ClaimedDigest;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.Subscriptions;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.mail.StillLooking;
import dev.rolecall.match.notify.mail.StillLookingMailWriter;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.search.SavedSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether a digest without new jobs becomes a mail that says so: when no mail was written
/// for a week, and the profile did not change for a week, unless its alert says that the person
/// does not want such mails.
final class StillLookingMails {
  private static final int DAYS = 7;

  private final DigestHistory history;
  private final Matching matching;
  private final StillLookingMailWriter writer;

  StillLookingMails(DigestHistory history, Matching matching, StillLookingMailWriter writer) {
    this.history = history;
    this.matching = matching;
    this.writer = writer;
  }

  /// @param digest one for which nothing is new
  /// @return empty when nothing is sent
  Optional<Mail> mail(ClaimedDigest digest) {
    DigestClaim claim = digest.claim();
    List<StoredProfile> profiles =
        digest.wanted().profiles().stream().filter(each -> isDue(each, claim.asOf())).toList();
    if (claim.isInstant()
        || profiles.isEmpty()
        || history.wroteAfter(claim.account(), claim.date().minusDays(DAYS))) {
      return Optional.empty();
    }
    return Optional.of(
        writer.write(digest.account(), claim, searched(profiles, digest.wanted(), claim.asOf())));
  }

  private static boolean isDue(StoredProfile profile, Instant now) {
    return profile.alert().stillLooking()
        && !profile.writtenAt().isAfter(now.minus(Duration.ofDays(DAYS)));
  }

  private StillLooking searched(List<StoredProfile> profiles, Subscriptions wanted, Instant asOf) {
    return new StillLooking(
        profiles.stream()
            .map(StoredProfile::profile)
            .map(
                each ->
                    new StillLooking.Searched(
                        each, matching.effects(each, each.alert().minScore())))
            .toList(),
        wanted.searches().stream().map(each -> found(each, asOf)).toList());
  }

  private StillLooking.Found found(SavedSearch search, Instant asOf) {
    return new StillLooking.Found(
        search,
        matching.search(search.queryAt(asOf), new SearchRequest(null, Set.of(), 1)).total());
  }
}
