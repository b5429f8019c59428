package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions in PostgreSQL.
final class SessionTable {
  /// A request within this time of the last recorded use writes nothing.
  private static final Duration USE_PRECISION = Duration.ofMinutes(5);

  private final JdbcClient db;

  SessionTable(JdbcClient db) {
    this.db = db;
  }

  void insert(AccountId account, SecretToken token, String browser, Instant now, Instant expires) {
    db.sql(
            """
            insert into sessions
              (id, hash, account_id, browser, created_at, last_used_at, expires_at)
            values (:id, :hash, :account, :browser, :now, :now, :expires)
            """)
        .param("id", UUID.randomUUID())
        .param("hash", token.hash())
        .param("account", account.value())
        .param("browser", browser)
        .param("now", at(now))
        .param("expires", at(expires))
        .update();
  }

  /// Ends the sessions of an account that were unused for the longest time.
  void keepLatest(AccountId account, int kept) {
    db.sql(
            """
            delete from sessions where account_id = :account and id not in (
              select id from sessions where account_id = :account
              order by last_used_at desc, created_at desc, id limit :kept)
            """)
        .param("account", account.value())
        .param("kept", kept)
        .update();
  }

  Optional<Caller> find(SecretToken token, Instant now) {
    return db.sql(
            """
            select s.id as session_id, a.id, a.email, a.time_zone, a.created_at
            from sessions s join accounts a on a.id = s.account_id
            where s.hash = :hash and s.expires_at > :now
            """)
        .param("hash", token.hash())
        .param("now", at(now))
        .query(SessionTable::caller)
        .optional();
  }

  /// @param maxLifetime from its creation; a session is not extended beyond it
  void markUsed(UUID id, Instant now, Instant expires, Duration maxLifetime) {
    db.sql(
            """
            update sessions set last_used_at = :now,
              expires_at = least(:expires, created_at + make_interval(secs => :maxSeconds))
            where id = :id and last_used_at < :before
            """)
        .param("now", at(now))
        .param("expires", at(expires))
        .param("maxSeconds", (double) maxLifetime.toSeconds())
        .param("id", id)
        .param("before", at(now.minus(USE_PRECISION)))
        .update();
  }

  /// The last used first.
  List<Session> of(AccountId account, Instant now) {
    return db.sql(
            """
            select id, browser, created_at, last_used_at, expires_at from sessions
            where account_id = :account and expires_at > :now
            order by last_used_at desc, created_at desc, id
            """)
        .param("account", account.value())
        .param("now", at(now))
        .query(SessionTable::session)
        .list();
  }

  boolean delete(AccountId account, UUID id) {
    return db.sql("delete from sessions where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account.value())
            .update()
        == 1;
  }

  int deleteExpired(Instant now) {
    return db.sql("delete from sessions where expires_at <= :now").param("now", at(now)).update();
  }

  private static Caller caller(ResultSet row, int number) throws SQLException {
    return new Caller(
        Account.of(row), Optional.of(row.getObject("session_id", UUID.class)), TokenScope.WRITE);
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getString("browser"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("last_used_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
