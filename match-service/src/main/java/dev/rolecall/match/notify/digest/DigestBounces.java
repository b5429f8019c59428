package dev.rolecall.match.notify.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records that mails came back after a mail server accepted them. Every call is one transaction.
public final class DigestBounces {
  /// Mail servers retry for five days at most as a rule; what comes back much later is not about a
  /// mail that matters, or was sent again by someone.
  private static final Duration MAX_AGE = Duration.ofDays(14);

  private final JdbcClient db;
  private final DueAccountTable accounts;
  private final DigestTable rows;
  private final DeliveryTable deliveries;
  private final DigestTransactions transactions;

  public DigestBounces(JdbcClient db, DigestTransactions transactions) {
    this.db = db;
    this.accounts = DueAccountTable.ofDigests(db);
    this.rows = new DigestTable(db);
    this.deliveries = new DeliveryTable(db);
    this.transactions = transactions;
  }

  /// What was recorded.
  public enum Result {
    /// The account receives no more mail.
    SUSPENDED,
    /// The mail counts as refused.
    REFUSED,
    /// The mail is delayed, or did not arrive for a reason that may pass: it only is noted.
    NOTED,
    /// The mail came back before, or the mail server refused it at once.
    REPEATED,
    /// The mail was sent too long ago, or before the person resumed the mail.
    LATE,
    /// There is no such mail: the account was erased, or the record of the mail deleted.
    UNKNOWN,
    /// The mail is still being sent: the report must be read again later.
    TOO_EARLY
  }

  /// How a mail failed.
  ///
  /// @param status of RFC 3463, `5.1.1`
  public record Failure(String status, Severity severity) {}

  /// What follows from a failure.
  public enum Severity {
    /// The address does not exist or takes no mail: more mails are pointless.
    UNDELIVERABLE,
    /// This mail was refused permanently; the next one may not be.
    REFUSED,
    /// The mail is delayed, or could not be delivered in time.
    TEMPORARY
  }

  public Result record(MailKey mail, Failure failure) {
    return transactions.run(
        () ->
            accounts.lock(mail.account())
                ? sent(mail).map(row -> record(mail, row, failure)).orElse(Result.UNKNOWN)
                : Result.UNKNOWN);
  }

  private Result record(MailKey mail, SentMail row, Failure failure) {
    Instant now = transactions.now();
    if (row.state() == DigestState.ATTEMPTING) {
      return Result.TOO_EARLY;
    }
    if (row.state() != DigestState.SENT && row.state() != DigestState.UNCERTAIN) {
      return Result.REPEATED;
    }
    if (row.isBefore(now.minus(MAX_AGE)) || row.isBefore(row.resumedAt())) {
      return Result.LATE;
    }
    if (failure.severity() == Severity.TEMPORARY) {
      rows.noteBounce(mail, failure.status());
      return Result.NOTED;
    }
    return refuse(mail, failure, now);
  }

  /// Its jobs are included in the next mail, as those of a mail that was refused at once.
  private Result refuse(MailKey mail, Failure failure, Instant now) {
    String reason = "Bounced: " + failure.status();
    rows.markBounced(mail, failure.status(), reason, now);
    deliveries.removeUndelivered(mail);
    boolean stops = failure.severity() == Severity.UNDELIVERABLE;
    accounts.bounced(mail.account(), reason, stops, now);
    return accounts.lockAndRead(mail.account()).map(DueAccount::stopped).orElse(true)
        ? Result.SUSPENDED
        : Result.REFUSED;
  }

  private Optional<SentMail> sent(MailKey mail) {
    return db.sql(
            """
            select d.state, d.changed_at, a.mail_resumed_at
            from digests d join accounts a on a.id = d.account_id
            where d.account_id = :account and d.date = :date and d.number = :number
            """)
        .param("account", mail.account().value())
        .param("date", mail.date())
        .param("number", mail.number())
        .query(SentMail::of)
        .optional();
  }

  private record SentMail(DigestState state, Instant changedAt, @Nullable Instant resumedAt) {
    static SentMail of(ResultSet row, int number) throws SQLException {
      Timestamp resumed = row.getTimestamp("mail_resumed_at");
      return new SentMail(
          DigestState.valueOf(row.getString("state")),
          row.getTimestamp("changed_at").toInstant(),
          resumed == null ? null : resumed.toInstant());
    }

    boolean isBefore(@Nullable Instant time) {
      return time != null && changedAt.isBefore(time);
    }
  }
}
