package dev.rolecall.match.notify.event;

import dev.rolecall.match.localprofiles.CandidateListener;
import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// Which of the accounts that receive events may have something new: looking for it takes longer
/// than to know that there is nothing. Safe for use by many threads.
final class EventSignals implements CandidateListener {
  private final Map<AccountId, Instant> checked = new ConcurrentHashMap<>();
  private final BooleanSupplier current;
  private final Duration unsignaled;

  /// @param current whether candidates are found for all jobs
  /// @param unsignaled an account is checked this long after the last time in any case
  EventSignals(BooleanSupplier current, Duration unsignaled) {
    this.current = current;
    this.unsignaled = unsignaled;
  }

  @Override
  public void onCandidates(Set<AccountId> accounts) {
    if (accounts.size() < checked.size()) {
      accounts.forEach(checked::remove);
    } else {
      checked.keySet().removeIf(accounts::contains);
    }
  }

  @Override
  public void onChange(AccountId account) {
    checked.remove(account);
  }

  boolean mayHaveNew(AccountId account, Instant now) {
    Instant last = checked.get(account);
    return last == null || !current.getAsBoolean() || !last.plus(unsignaled).isAfter(now);
  }

  /// Before the account is checked: what is signaled from now on counts for the next time.
  void checking(AccountId account, Instant now) {
    checked.put(account, now);
  }

  /// The account must be checked again, whatever is signaled.
  void checkAgain(AccountId account) {
    checked.remove(account);
  }
}
