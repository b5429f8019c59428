package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearches;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what an account receives mail about, and records what mails covered.
public record SubscriptionReader(People people, SavedSearches searches, AlertPauses pauses) {
  /// None while the person paused all alerts.
  public Subscriptions of(AccountId account) {
    return pauses.isPaused(account) ? Subscriptions.NONE : unpaused(account);
  }

  Subscriptions of(DueAccount due) {
    return due.paused() ? Subscriptions.NONE : unpaused(due.account().id());
  }

  /// Those of several accounts.
  Map<AccountId, Subscriptions> of(Collection<DueAccount> due) {
    List<AccountId> unpaused =
        due.stream().filter(each -> !each.paused()).map(each -> each.account().id()).toList();
    Map<AccountId, List<StoredProfile>> profiles = people.profiles(unpaused);
    Map<AccountId, List<SavedSearch>> saved = searches.of(unpaused);
    Map<AccountId, Subscriptions> found = new HashMap<>();
    for (DueAccount each : due) {
      AccountId account = each.account().id();
      found.put(
          account,
          new Subscriptions(
              profiles.getOrDefault(account, List.of()), saved.getOrDefault(account, List.of())));
    }
    return found;
  }

  private Subscriptions unpaused(AccountId account) {
    return new Subscriptions(people.profiles(account), searches.of(account));
  }

  /// Records what finished digests covered.
  void markListed(List<FinishedDigest> digests) {
    people.markListed(digests.stream().flatMap(each -> each.coverage().profiles(each)).toList());
    searches.markListed(digests.stream().flatMap(each -> each.coverage().searches(each)).toList());
  }
}
