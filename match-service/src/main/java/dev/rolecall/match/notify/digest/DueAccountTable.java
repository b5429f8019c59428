package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.MailSuspension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When each account is checked for a due digest, or for instant mails.
final class DueAccountTable {
  private static final int MAX_REFUSED = MailSuspension.MAX_REFUSALS;

  /// An accepted mail does not prove that the mailbox takes mail again when one came back within
  /// this time: a weekly mail comes back after it was accepted, too.
  private static final Duration BOUNCE_MEMORY = Duration.ofDays(14);

  private static final String ACCOUNT =
      """
      id, email, time_zone, created_at, alerts_paused_at is not null as paused,
        refused_digests >= :max as stopped
      """;

  private final JdbcClient db;
  private final String column;

  /// @param column with the time of the next check
  private DueAccountTable(JdbcClient db, String column) {
    this.db = db;
    this.column = column;
  }

  static DueAccountTable ofDigests(JdbcClient db) {
    return new DueAccountTable(db, "digest_due_at");
  }

  static DueAccountTable ofInstantMails(JdbcClient db) {
    return new DueAccountTable(db, "instant_due_at");
  }

  /// Locks the account that has been due the longest until the transaction ends; skips locked
  /// accounts.
  Optional<DueAccount> lockNext(Instant now) {
    return lockNext(now, 1).stream().findFirst();
  }

  /// As [#lockNext(Instant)], several accounts.
  List<DueAccount> lockNext(Instant now, int max) {
    return db.sql(
            """
            select %1$s from accounts where %2$s <= :now
            order by %2$s limit :limit for update skip locked
            """
                .formatted(ACCOUNT, column))
        .param("max", MAX_REFUSED)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", max)
        .query(DueAccountTable::account)
        .list();
  }

  /// As [#lock], with what keeps mail from the account.
  Optional<DueAccount> lockAndRead(AccountId account) {
    return db.sql("select %s from accounts where id = :id for update".formatted(ACCOUNT))
        .param("max", MAX_REFUSED)
        .param("id", account.value())
        .query(DueAccountTable::account)
        .optional();
  }

  /// As [#lockAndRead(AccountId)]. Accounts that no longer exist are left out.
  List<DueAccount> lockAndRead(Collection<AccountId> accounts) {
    return db.sql(
            """
            select %s from accounts where id = any(cast(:ids as uuid[])) order by id for update
            """
                .formatted(ACCOUNT))
        .param("max", MAX_REFUSED)
        .param("ids", AccountId.array(accounts))
        .query(DueAccountTable::account)
        .list();
  }

  /// As [#lock(AccountId)]; in a fixed order, so that there is no deadlock.
  void lock(Collection<AccountId> accounts) {
    db.sql("select id from accounts where id = any(cast(:ids as uuid[])) order by id for update")
        .param("ids", AccountId.array(accounts))
        .query(UUID.class)
        .list();
  }

  /// Locks an account, always before its rows in other tables, so that there is no deadlock.
  ///
  /// @return whether the account exists
  boolean lock(AccountId account) {
    return db.sql("select id from accounts where id = :id for update")
        .param("id", account.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /// Counts a mail that the mailbox refused.
  ///
  /// @param reason for the person, without an address
  void refused(AccountId account, String reason, Instant now) {
    db.sql(
            """
            update accounts set refused_digests = refused_digests + 1, refusal = :reason,
              refused_at = :now
            where id = :id
            """)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", account.value())
        .update();
  }

  /// Counts a mail that came back after it was accepted.
  ///
  /// @param stops whether the account receives no more mail at once
  void bounced(AccountId account, String reason, boolean stops, Instant now) {
    refused(account, reason, now);
    db.sql(
            """
            update accounts set bounced_at = :now,
              refused_digests = greatest(refused_digests, :atLeast)
            where id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("atLeast", stops ? MAX_REFUSED : 0)
        .param("id", account.value())
        .update();
  }

  /// The mail server accepted a mail to each: earlier refusals no longer count.
  void accepted(Collection<AccountId> accounts, Instant now) {
    if (accounts.isEmpty()) {
      return;
    }
    db.sql(
            """
            update accounts set refused_digests = 0, refusal = null, refused_at = null
            where id = any(cast(:ids as uuid[])) and refused_digests > 0
              and (bounced_at is null or bounced_at < :before)
            """)
        .param("before", now.minus(BOUNCE_MEMORY).atOffset(ZoneOffset.UTC))
        .param("ids", AccountId.array(accounts))
        .update();
  }

  int countStopped() {
    return db.sql("select count(*) from accounts where refused_digests >= :max")
        .param("max", MAX_REFUSED)
        .query(Integer.class)
        .single();
  }

  /// @param at null when no digest is due as long as the account does not change
  boolean checkAt(AccountId account, @Nullable Instant at) {
    return db.sql("update accounts set %s = :at where id = :id".formatted(column))
            .param(
                "at",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", account.value())
            .update()
        == 1;
  }

  /// As [#checkAt(AccountId, Instant)], for several accounts. Empty: when no digest is due as long
  /// as the account does not change.
  void checkAt(Map<AccountId, Optional<Instant>> times) {
    if (times.isEmpty()) {
      return;
    }
    List<AccountId> accounts = List.copyOf(times.keySet());
    db.sql(
            """
            update accounts a set %s = c.at
            from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) as c (id, at)
            where a.id = c.id
            """
                .formatted(column))
        .param("ids", AccountId.array(accounts))
        .param(
            "times",
            accounts.stream()
                .map(times::get)
                .map(at -> at.map(each -> each.atOffset(ZoneOffset.UTC).toString()).orElse(null))
                .toArray(String[]::new))
        .update();
  }

  /// The account is checked for instant mails now.
  void checked(AccountId account, Instant now) {
    db.sql("update accounts set instant_checked_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", account.value())
        .update();
  }

  /// Has accounts checked for instant mails soon, but an interval after the last time, unless no
  /// check is due for them as long as they do not change.
  void checkSoon(Collection<AccountId> accounts, Instant soon, Duration interval) {
    db.sql(
            """
            update accounts set instant_due_at =
              greatest(:soon, instant_checked_at + cast(:interval as interval))
            where id = any(:ids) and instant_due_at >
              greatest(:soon, instant_checked_at + cast(:interval as interval))
            """)
        .param("soon", soon.atOffset(ZoneOffset.UTC))
        .param("interval", interval.toString())
        .param("ids", accounts.stream().map(AccountId::value).sorted().toArray(UUID[]::new))
        .update();
  }

  private static DueAccount account(ResultSet row, int number) throws SQLException {
    return new DueAccount(Account.of(row), row.getBoolean("paused"), row.getBoolean("stopped"));
  }
}
