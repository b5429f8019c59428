package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.search.SavedSearches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Reads what an account receives mail about, and records what mails covered.
public record SubscriptionReader(People people, SavedSearches searches, AlertPauses pauses) {
  /// None while the person paused all alerts.
  public Subscriptions of(AccountId account) {
    return pauses.isPaused(account) ? Subscriptions.NONE : unpaused(account);
  }

  Subscriptions of(DueAccount due) {
    return due.paused() ? Subscriptions.NONE : unpaused(due.account().id());
  }

  private Subscriptions unpaused(AccountId account) {
    return new Subscriptions(people.profiles(account), searches.of(account));
  }

  /// @param sent whether a mail listed what is new; otherwise there was nothing new
  void markListed(DigestClaim claim, MailCoverage coverage, boolean sent) {
    AccountId account = claim.account();
    LocalDate date = claim.date();
    Instant asOf = claim.asOf();
    if (!coverage.profiles().isEmpty()) {
      List<String> complete = sent ? coverage.completeProfiles() : List.of();
      people.markListed(account, coverage.profiles(), complete, date, asOf);
    }
    List<UUID> complete = sent ? coverage.completeSearches() : List.of();
    searches.markListed(account, coverage.searches(), complete, date, asOf);
  }
}
