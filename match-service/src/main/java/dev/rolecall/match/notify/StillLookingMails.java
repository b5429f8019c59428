package dev.rolecall.match.notify;

import dev.rolecall.match.judge.JobsNotLoadedException;
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
import dev.rolecall.model.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Decides whether a digest without new jobs becomes a mail that says so: when no mail was written
/// for a week, and the profile did not change for a week, unless its alert says that the person
/// does not want such mails.
final class StillLookingMails {
  private static final int DAYS = 7;

  private final DigestHistory history;
  private final Matching matching;
  private final StillLookingMailWriter writer;

  /// Comparing the rules holds all jobs that they hide, and computes for long: several at once
  /// would not fit into the heap, and slow everything else down.
  private final Lock oneAtATime = new ReentrantLock();

  StillLookingMails(DigestHistory history, Matching matching, StillLookingMailWriter writer) {
    this.history = history;
    this.matching = matching;
    this.writer = writer;
  }

  /// @param digest one for which nothing is new
  /// @return empty when nothing is sent
  /// @throws JobsNotLoadedException when the jobs began to be loaded again meanwhile
  Optional<Mail> mail(ClaimedDigest digest) {
    DigestClaim claim = digest.claim();
    List<StoredProfile> profiles =
        digest.wanted().profiles().stream().filter(each -> isDue(each, claim.asOf())).toList();
    if (claim.isInstant()
        || profiles.isEmpty()
        || history.wroteAfter(claim.account(), claim.date().minusDays(DAYS))) {
      return Optional.empty();
    }
    StillLooking searched = searched(profiles, digest.wanted(), claim.asOf());
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    return searched.hasOpenJobs()
        ? Optional.of(writer.write(digest.account(), claim, searched))
        : Optional.empty();
  }

  private static boolean isDue(StoredProfile profile, Instant now) {
    return profile.alert().stillLooking()
        && !profile.writtenAt().isAfter(now.minus(Duration.ofDays(DAYS)));
  }

  private StillLooking searched(List<StoredProfile> profiles, Subscriptions wanted, Instant asOf) {
    return new StillLooking(
        profiles.stream().map(each -> searched(each.profile())).toList(),
        wanted.searches().stream().map(each -> found(each, asOf)).toList());
  }

  private StillLooking.Searched searched(Profile profile) {
    oneAtATime.lock();
    try {
      return new StillLooking.Searched(
          profile, matching.effects(profile, profile.alert().minScore()));
    } finally {
      oneAtATime.unlock();
    }
  }

  private StillLooking.Found found(SavedSearch search, Instant asOf) {
    return new StillLooking.Found(
        search,
        matching.search(search.queryAt(asOf), new SearchRequest(null, Set.of(), 1)).total());
  }
}
