package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads digests from PostgreSQL.
final class DigestQueries {
  private final JdbcClient db;

  DigestQueries(JdbcClient db) {
    this.db = db;
  }

  /// The digest of the latest date.
  Optional<DigestRow> last(AccountId account) {
    return latest(account, 1).stream().findFirst();
  }

  /// The digests of the latest dates; an account without a digest is left out.
  Map<AccountId, DigestRow> last(Collection<AccountId> accounts) {
    Map<AccountId, DigestRow> found = new HashMap<>();
    db.sql(
            """
            select a.id as account_id, d.*
            from unnest(cast(:accounts as uuid[])) as a (id)
            cross join lateral (
              select date, number, state, owner, lease_until, attempts, jobs, message_id, changed_at
              from digests where account_id = a.id and number = 0
              order by date desc limit 1) d
            """)
        .param("accounts", AccountId.array(accounts))
        .query(
            row -> {
              found.put(new AccountId(row.getObject("account_id", UUID.class)), row(row, 0));
            });
    return found;
  }

  /// The last instant mail.
  Optional<DigestRow> lastInstant(AccountId account) {
    return rows(account, "number > 0", 1).stream().findFirst();
  }

  /// The number of the last instant mail of a date; 0 when there is none.
  int lastNumber(AccountId account, LocalDate date) {
    return db.sql(
            "select coalesce(max(number), 0) from digests where account_id = :account and date ="
                + " :date")
        .param("account", account.value())
        .param("date", date)
        .query(Integer.class)
        .single();
  }

  /// The digests; the latest date first.
  List<DigestRow> latest(AccountId account, int limit) {
    return rows(account, "number = 0", limit);
  }

  private List<DigestRow> rows(AccountId account, String only, int limit) {
    return db.sql(
            """
            select date, number, state, owner, lease_until, attempts, jobs, message_id, changed_at
            from digests where account_id = :account and %s
            order by date desc, number desc limit :limit
            """
                .formatted(only))
        .param("account", account.value())
        .param("limit", limit)
        .query(DigestQueries::row)
        .list();
  }

  boolean wroteAfter(AccountId account, LocalDate date) {
    return db.sql(
            """
            select exists (
              select from digests where account_id = :account and date > :date
                and state not in ('CLAIMED', 'EMPTY'))
            """)
        .param("account", account.value())
        .param("date", date)
        .query(Boolean.class)
        .single();
  }

  /// How many are in a state, changed since then.
  int count(DigestState state, Instant since) {
    return db.sql("select count(*) from digests where state = :state and changed_at >= :since")
        .param("state", state.name())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /// How many failed at least once and will be retried.
  int countRetrying() {
    return db.sql("select count(*) from digests where state = 'CLAIMED' and attempts > 0")
        .query(Integer.class)
        .single();
  }

  private static DigestRow row(ResultSet row, int number) throws SQLException {
    Digest digest =
        new Digest(
            row.getObject("date", LocalDate.class),
            DigestState.valueOf(row.getString("state")),
            row.getInt("jobs"),
            row.getString("message_id"),
            row.getTimestamp("changed_at").toInstant());
    return new DigestRow(
        digest,
        row.getInt("number"),
        row.getString("owner"),
        row.getTimestamp("lease_until").toInstant(),
        row.getInt("attempts"));
  }
}
