package dev.rolecall.match.people;

import java.util.Collection;
import java.util.UUID;

/// Identifies an account. It is random, so logs may contain it.
public record AccountId(UUID value) {
  /// For a parameter that is cast to `uuid[]`: the JDBC driver knows arrays of texts only.
  public static String[] array(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::toString).toArray(String[]::new);
  }

  static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
