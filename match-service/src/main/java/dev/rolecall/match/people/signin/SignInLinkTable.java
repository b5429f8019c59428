package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.EmailAddress;
import dev.rolecall.match.people.SecretToken;
import dev.rolecall.match.people.signin.SignInResult.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links that were sent by mail, in PostgreSQL. They are kept until they no longer count for the
/// limit of their address.
final class SignInLinkTable {
  private final JdbcClient db;

  SignInLinkTable(JdbcClient db) {
    this.db = db;
  }

  /// The person whom a link signs in.
  record LinkRecipient(EmailAddress email, ZoneId zone) {}

  /// Serializes the requests for an address until the transaction ends, so that its limit holds.
  void lock(EmailAddress email) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "sign-in:" + email.limitKey())
        .query()
        .listOfRows();
  }

  /// Counts the links to an address and its subaddresses.
  int countSince(EmailAddress email, Instant start) {
    return db.sql(
            """
            select count(*) from sign_in_links
            where regexp_replace(email_key, :tag, '\\1@') = :key and created_at > :start
            """)
        .param("tag", EmailAddress.SUBADDRESS)
        .param("key", email.limitKey())
        .param("start", at(start))
        .query(Integer.class)
        .single();
  }

  /// Counts the links to all addresses.
  int countSince(Instant start) {
    return db.sql("select count(*) from sign_in_links where created_at > :start")
        .param("start", at(start))
        .query(Integer.class)
        .single();
  }

  void insert(
      SecretToken token,
      SecretToken browser,
      LinkRecipient person,
      Instant now,
      Instant expiresAt) {
    db.sql(
            """
            insert into sign_in_links
              (hash, browser_hash, email, email_key, time_zone, created_at, expires_at)
            values (:hash, :browser, :email, :key, :zone, :now, :expires)
            """)
        .param("hash", token.hash())
        .param("browser", browser.hash())
        .param("email", person.email().written())
        .param("key", person.email().key())
        .param("zone", person.zone().getId())
        .param("now", at(now))
        .param("expires", at(expiresAt))
        .update();
  }

  /// Uses a link. One statement, so that it can be used once only.
  Optional<LinkRecipient> redeem(SecretToken token, SecretToken browser, Instant now) {
    return db.sql(
            """
            update sign_in_links set used_at = :now
            where hash = :hash and browser_hash = :browser and used_at is null and expires_at > :now
            returning email, time_zone
            """)
        .param("hash", token.hash())
        .param("browser", browser.hash())
        .param("now", at(now))
        .query(SignInLinkTable::recipient)
        .optional();
  }

  /// Why a link cannot be used. Another browser does not learn whether it was used.
  Reason reasonFor(SecretToken token, SecretToken browser) {
    return db.sql("select browser_hash, used_at from sign_in_links where hash = :hash")
        .param("hash", token.hash())
        .query((row, _) -> reason(row, browser))
        .optional()
        .orElse(Reason.UNKNOWN);
  }

  void delete(SecretToken token) {
    db.sql("delete from sign_in_links where hash = :hash").param("hash", token.hash()).update();
  }

  int deleteBefore(Instant start) {
    return db.sql("delete from sign_in_links where created_at < :start and expires_at < :start")
        .param("start", at(start))
        .update();
  }

  private static Reason reason(ResultSet row, SecretToken browser) throws SQLException {
    if (!Arrays.equals(row.getBytes("browser_hash"), browser.hash())) {
      return Reason.OTHER_BROWSER;
    }
    return row.getTimestamp("used_at") == null ? Reason.EXPIRED : Reason.USED;
  }

  private static LinkRecipient recipient(ResultSet row, int number) throws SQLException {
    return new LinkRecipient(
        EmailAddress.parse(row.getString("email")).orElseThrow(),
        ZoneId.of(row.getString("time_zone")));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
