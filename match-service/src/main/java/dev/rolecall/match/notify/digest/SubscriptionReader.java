package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.search.SavedSearches;
import java.time.Instant;
import java.time.LocalDate;

/// Reads what an account receives mail about, and records what mails covered.
public record SubscriptionReader(People people, SavedSearches searches, AlertPauses pauses) {
  /// None while the person paused all alerts.
  public Subscriptions of(AccountId account) {
    return pauses.isPaused(account)
        ? Subscriptions.NONE
        : new Subscriptions(people.profiles(account), searches.of(account));
  }

  void markIncluded(AccountId account, MailCoverage coverage, LocalDate date, Instant asOf) {
    if (!coverage.profiles().isEmpty()) {
      people.markIncludedInDigest(account, coverage.profiles(), date, asOf);
    }
    searches.markIncluded(account, coverage.searches(), date, asOf);
  }

  void markSent(AccountId account, MailCoverage coverage, Instant asOf) {
    if (!coverage.completeProfiles().isEmpty()) {
      people.markSent(account, coverage.completeProfiles(), asOf);
    }
    searches.markSent(account, coverage.completeSearches(), asOf);
  }
}
