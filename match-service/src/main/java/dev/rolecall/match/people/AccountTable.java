package dev.rolecall.match.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts and their tokens in PostgreSQL.
final class AccountTable {
  /// The number of an account's latest tokens that are valid.
  private static final int MAX_TOKENS = 20;

  private final JdbcClient db;

  AccountTable(JdbcClient db) {
    this.db = db;
  }

  /// @return empty when the address has an account
  Optional<Account> insert(EmailAddress email, ZoneId zone, Instant now) {
    return db.sql(
            """
            insert into accounts (id, email, email_key, time_zone, created_at)
            values (:id, :email, :key, :zone, :now)
            on conflict (email_key) do nothing
            returning id, email, time_zone, created_at
            """)
        .param("id", AccountId.random().value())
        .param("email", email.written())
        .param("key", email.key())
        .param("zone", zone.getId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(AccountTable::account)
        .optional();
  }

  Optional<Account> byEmail(EmailAddress email) {
    return db.sql("select id, email, time_zone, created_at from accounts where email_key = :key")
        .param("key", email.key())
        .query(AccountTable::account)
        .optional();
  }

  Optional<Account> byId(AccountId id) {
    return db.sql("select id, email, time_zone, created_at from accounts where id = :id")
        .param("id", id.value())
        .query(AccountTable::account)
        .optional();
  }

  void addToken(AccountId account, SecretToken token, Instant now) {
    db.sql("insert into api_tokens (hash, account_id, created_at) values (:hash, :account, :now)")
        .param("hash", token.hash())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            delete from api_tokens where account_id = :account and hash not in (
              select hash from api_tokens where account_id = :account
              order by created_at desc, hash limit :kept)
            """)
        .param("account", account.value())
        .param("kept", MAX_TOKENS)
        .update();
  }

  Optional<Account> setZone(AccountId id, ZoneId zone) {
    return db.sql(
            """
            update accounts set time_zone = :zone where id = :id
            returning id, email, time_zone, created_at
            """)
        .param("zone", zone.getId())
        .param("id", id.value())
        .query(AccountTable::account)
        .optional();
  }

  /// Locks the account until the transaction ends, so that no one else changes its profiles, and
  /// has its mails scheduled again.
  boolean lockAndReschedule(AccountId id, Instant now) {
    return db.sql(
                """
                update accounts set digest_due_at = :now, instant_due_at = :now
                where id = :id
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean isPaused(AccountId id) {
    return db.sql("select alerts_paused_at is not null from accounts where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// @param at null when alerts are not paused
  void setPaused(AccountId id, @Nullable Instant at) {
    db.sql("update accounts set alerts_paused_at = :at where id = :id")
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id.value())
        .update();
  }

  /// Deletes all data of the person. Links that were sent to the address belong to no account, as
  /// it may not have one yet.
  boolean delete(AccountId id) {
    db.sql(
            """
            delete from sign_in_links
            where email_key = (select email_key from accounts where id = :id)
            """)
        .param("id", id.value())
        .update();
    return db.sql("delete from accounts where id = :id").param("id", id.value()).update() == 1;
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return Account.of(row);
  }
}
