package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes digests to PostgreSQL, one row each. The `where` of each update names the state that the
/// row must be in, and the owner whose claim must still be valid.
final class DigestTable {
  private final JdbcClient db;

  DigestTable(JdbcClient db) {
    this.db = db;
  }

  /// @return false when there is a row of that date
  boolean insert(DigestClaim claim, Instant leaseUntil) {
    return db.sql(
                """
                insert into digests (account_id, date, number, state, owner, lease_until,
                  created_at, changed_at)
                values (:account, :date, :number, 'CLAIMED', :owner, :lease, :now, :now)
                on conflict do nothing
                """)
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("number", claim.number())
            .param("owner", claim.owner())
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", claim.asOf().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Claims a row whose lease has expired, or whose retry is due.
  boolean claimExpired(DigestClaim claim, Instant leaseUntil) {
    return claim(claim, leaseUntil, "state = 'CLAIMED' and lease_until <= :now");
  }

  /// Claims a row without new matches, to look for new matches again.
  boolean claimEmpty(DigestClaim claim, Instant leaseUntil) {
    return claim(claim, leaseUntil, "state = 'EMPTY'");
  }

  private boolean claim(DigestClaim claim, Instant leaseUntil, String only) {
    return db.sql(
                """
                update digests set state = 'CLAIMED', owner = :owner, lease_until = :lease,
                  changed_at = :now
                where account_id = :account and date = :date and number = :number and %s
                """
                    .formatted(only))
            .param("owner", claim.owner())
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", claim.asOf().atOffset(ZoneOffset.UTC))
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("number", claim.number())
            .update()
        == 1;
  }

  /// Makes a digest that could not be sent on its date that of a later date.
  void moveTo(AccountId account, LocalDate from, LocalDate to) {
    db.sql(
            """
            update digests set date = :to
            where account_id = :account and date = :from and number = 0 and state = 'CLAIMED'
            """)
        .param("to", to)
        .param("account", account.value())
        .param("from", from)
        .update();
  }

  /// @return whether the claim is still valid; otherwise nothing may be sent
  boolean markAttempting(
      DigestClaim claim, int jobs, String messageId, Instant now, Instant leaseUntil) {
    return update(
                claim,
                now,
                "state = 'ATTEMPTING', jobs = :jobs, message_id = :messageId, lease_until = :lease",
                "state = 'CLAIMED'")
            .param("jobs", jobs)
            .param("messageId", messageId)
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean markEmpty(DigestClaim claim, Instant now) {
    return setOutcome(claim, DigestState.EMPTY, "", now, "state = 'CLAIMED'");
  }

  /// Also when another worker has marked the row as uncertain in the meantime: the worker that sent
  /// the mail knows the outcome.
  boolean markSent(DigestClaim claim, Instant now) {
    return setOutcome(claim, DigestState.SENT, "", now, "state in ('ATTEMPTING', 'UNCERTAIN')");
  }

  boolean markUncertain(DigestClaim claim, String failure, Instant now) {
    return setOutcome(claim, DigestState.UNCERTAIN, failure, now, "state = 'ATTEMPTING'");
  }

  boolean markRefused(DigestClaim claim, String failure, Instant now) {
    return setOutcome(
        claim, DigestState.REFUSED, failure, now, "state in ('ATTEMPTING', 'UNCERTAIN')");
  }

  private boolean setOutcome(
      DigestClaim claim, DigestState state, String failure, Instant now, String only) {
    return update(claim, now, "state = :state, failure = nullif(:failure, '')", only)
            .param("state", state.name())
            .param("failure", failure)
            .update()
        == 1;
  }

  /// An update of the row of a claim, if it still belongs to the claim's owner.
  ///
  /// @param set the changed columns
  /// @param only a condition on the state
  private JdbcClient.StatementSpec update(DigestClaim claim, Instant now, String set, String only) {
    return db.sql(
            """
            update digests set %s, changed_at = :now
            where account_id = :account and date = :date and number = :number
              and owner = :owner and %s
            """
                .formatted(set, only))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", claim.account().value())
        .param("date", claim.date())
        .param("number", claim.number())
        .param("owner", claim.owner());
  }

  /// The mail came back after it was accepted, or may have been.
  void markBounced(MailKey mail, String status, String failure, Instant now) {
    bounce(mail, "bounce = :status, state = 'REFUSED', failure = :failure, changed_at = :now")
        .param("status", status)
        .param("failure", failure)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The mail is delayed, or did not arrive for now.
  void noteBounce(MailKey mail, String status) {
    bounce(mail, "bounce = :status").param("status", status).update();
  }

  private JdbcClient.StatementSpec bounce(MailKey mail, String set) {
    return db.sql(
            """
            update digests set %s
            where account_id = :account and date = :date and number = :number
              and state in ('SENT', 'UNCERTAIN')
            """
                .formatted(set))
        .param("account", mail.account().value())
        .param("date", mail.date())
        .param("number", mail.number());
  }

  /// Marks a row as uncertain whose worker stopped while it was sending the mail.
  boolean markAbandoned(AccountId account, DigestRow row, Instant now) {
    return db.sql(
                """
                update digests set state = 'UNCERTAIN', failure = 'the worker stopped while sending',
                  changed_at = :now
                where account_id = :account and date = :date and number = :number
                  and state = 'ATTEMPTING' and lease_until <= :now
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", account.value())
            .param("date", row.date())
            .param("number", row.number())
            .update()
        == 1;
  }

  /// Releases a claim, for any worker to retry from then on. Also, as in [#markSent], when another
  /// worker has marked the row as uncertain, unless a later digest exists, which lists its jobs.
  ///
  /// @param attempted whether the mail was submitted
  boolean release(DigestClaim claim, boolean attempted, String failure, Instant now, Instant from) {
    String only =
        attempted
            ? """
            (state = 'ATTEMPTING' or state = 'UNCERTAIN' and not exists (
              select from digests later
              where later.account_id = :account
                and (later.date, later.number) > (:date, :number)))
            """
            : "state = 'CLAIMED'";
    return update(
                claim,
                now,
                """
                state = 'CLAIMED', attempts = attempts + 1, jobs = 0, message_id = null,
                  failure = :failure, lease_until = :from
                """,
                only)
            .param("failure", failure)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
