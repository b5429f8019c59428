package dev.rolecall.match.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A person's account.
///
/// @param email as the person wrote it
public record Account(AccountId id, String email, ZoneId timeZone, Instant createdAt) {
  /// @param row with the columns `id`, `email`, `time_zone` and `created_at` of `accounts`
  public static Account of(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("email"),
        ZoneId.of(row.getString("time_zone")),
        row.getTimestamp("created_at").toInstant());
  }

  /// Without the address, which must not be logged.
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
