package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Locks an account until the transaction ends, so that two changes of one person's data do not
/// exceed a limit together.
final class AccountLock {
  private AccountLock() {}

  /// @throws InvalidInputException when the account was erased
  static void hold(JdbcClient db, AccountId account) {
    boolean exists =
        db.sql("select 1 from accounts where id = :account for no key update")
            .param("account", account.value())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!exists) {
      throw new InvalidInputException("", "The account was erased.");
    }
  }
}
