package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// API tokens in PostgreSQL.
final class ApiTokenTable {
  /// A request within this time of the last recorded use writes nothing.
  private static final Duration USE_PRECISION = Duration.ofMinutes(5);

  private static final String COLUMNS = "id, name, scope, created_at, last_used_at";

  private final JdbcClient db;

  ApiTokenTable(JdbcClient db) {
    this.db = db;
  }

  ApiToken insert(
      AccountId account, SecretToken secret, String name, TokenScope scope, Instant now) {
    return db.sql(
            """
            insert into api_tokens (hash, account_id, created_at, name, scope)
            values (:hash, :account, :now, :name, :scope)
            returning %s
            """
                .formatted(COLUMNS))
        .param("hash", secret.hash())
        .param("account", account.value())
        .param("now", at(now))
        .param("name", name)
        .param("scope", scope.name())
        .query(ApiTokenTable::token)
        .single();
  }

  /// Locks the account until the transaction ends, so that its limit holds.
  ///
  /// @return the number of its tokens
  int lockAndCount(AccountId account) {
    db.sql("select id from accounts where id = :account for update")
        .param("account", account.value())
        .query()
        .listOfRows();
    return db.sql("select count(*) from api_tokens where account_id = :account")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  Optional<Caller> find(SecretToken secret, Instant now) {
    Optional<Caller> caller =
        db.sql(
                """
                select a.id, a.email, a.time_zone, a.created_at, t.scope
                from api_tokens t join accounts a on a.id = t.account_id
                where t.hash = :hash
                """)
            .param("hash", secret.hash())
            .query(ApiTokenTable::caller)
            .optional();
    if (caller.isPresent()) {
      markUsed(secret, now);
    }
    return caller;
  }

  private void markUsed(SecretToken secret, Instant now) {
    db.sql(
            """
            update api_tokens set last_used_at = :now
            where hash = :hash and (last_used_at is null or last_used_at < :before)
            """)
        .param("now", at(now))
        .param("hash", secret.hash())
        .param("before", at(now.minus(USE_PRECISION)))
        .update();
  }

  /// The latest first.
  List<ApiToken> of(AccountId account) {
    return db.sql(
            "select %s from api_tokens where account_id = :account order by created_at desc, id"
                .formatted(COLUMNS))
        .param("account", account.value())
        .query(ApiTokenTable::token)
        .list();
  }

  boolean delete(AccountId account, UUID id) {
    return db.sql("delete from api_tokens where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account.value())
            .update()
        == 1;
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    Timestamp lastUsed = row.getTimestamp("last_used_at");
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        TokenScope.valueOf(row.getString("scope")),
        row.getTimestamp("created_at").toInstant(),
        lastUsed == null ? null : lastUsed.toInstant());
  }

  private static Caller caller(ResultSet row, int number) throws SQLException {
    return new Caller(
        Account.of(row), Optional.empty(), TokenScope.valueOf(row.getString("scope")));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
