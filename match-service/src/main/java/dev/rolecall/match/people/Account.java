package dev.rolecall.match.people;

import java.time.Instant;
import java.time.ZoneId;

/// A person's account.
///
/// @param email as the person wrote it
public record Account(AccountId id, String email, ZoneId timeZone, Instant createdAt) {
  /// Without the address, which must not be logged.
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
