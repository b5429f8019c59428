package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Checks the account that has been due the longest. One that cannot be checked is postponed, so
/// that it does not delay the others.
final class NextDueAccount {
  private static final Logger log = LoggerFactory.getLogger(NextDueAccount.class);
  private static final Duration UNREADABLE_ACCOUNT_DELAY = Duration.ofMinutes(30);

  private final DueAccountTable due;
  private final DigestTransactions transactions;
  private final DigestMeters meters;

  NextDueAccount(DueAccountTable due, DigestTransactions transactions, DigestMeters meters) {
    this.due = due;
    this.transactions = transactions;
    this.meters = meters;
  }

  /// @param check runs in a transaction that has locked the account
  /// @param none when no account is due
  /// @param postponed when the account was postponed
  <T> T check(Function<DueAccount, T> check, T none, T postponed) {
    AtomicReference<@Nullable AccountId> checked = new AtomicReference<>();
    try {
      return transactions.run(
          () -> {
            Optional<DueAccount> next = due.lockNext(transactions.now());
            checked.set(next.map(each -> each.account().id()).orElse(null));
            return next.map(check).orElse(none);
          });
    } catch (DataAccessException | TransactionException unavailable) {
      throw unavailable;
    } catch (RuntimeException broken) {
      postpone(checked.get(), broken);
      return postponed;
    }
  }

  /// As [#check], of several accounts in one transaction. When that fails, one account is checked.
  ///
  /// @param max how many
  <T> T checkSeveral(int max, Function<List<DueAccount>, T> check, T none, T postponed) {
    try {
      return transactions.run(
          () -> {
            List<DueAccount> found = due.lockNext(transactions.now(), max);
            return found.isEmpty() ? none : check.apply(found);
          });
    } catch (DataAccessException | TransactionException unavailable) {
      throw unavailable;
    } catch (RuntimeException broken) {
      return check(one -> check.apply(List.of(one)), none, postponed);
    }
  }

  private void postpone(@Nullable AccountId account, RuntimeException broken) {
    if (account == null) {
      throw broken;
    }
    log.error("Computing which email of account {} is due failed", account, broken);
    meters.failed();
    Instant later = transactions.now().plus(UNREADABLE_ACCOUNT_DELAY);
    transactions.run(() -> due.checkAt(account, later));
  }
}
