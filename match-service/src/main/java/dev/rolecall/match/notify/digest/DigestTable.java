package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /// Inserts the rows of several claims.
  ///
  /// @return the owners of those that were inserted; there was a row of the others' date
  Set<String> insert(List<DigestClaim> claims, Instant leaseUntil) {
    List<String> times =
        claims.stream().map(each -> each.asOf().atOffset(ZoneOffset.UTC).toString()).toList();
    return owners(
        new ClaimColumns(claims, times)
            .in(
                db,
                """
                insert into digests (account_id, date, number, state, owner, lease_until,
                  created_at, changed_at)
                select account_id, date, number, 'CLAIMED', owner, :lease,
                  cast(as_of as timestamptz), cast(as_of as timestamptz)
                from %s
                on conflict do nothing
                returning owner
                """,
                "as_of")
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC)));
  }

  private static Set<String> owners(JdbcClient.StatementSpec returning) {
    Set<String> owners = new HashSet<>();
    returning.query(
        row -> {
          owners.add(row.getString("owner"));
        });
    return owners;
  }

  /// Ends the leases of claims that no one has begun to work on.
  void endLeases(List<DigestClaim> claims, Instant now) {
    db.sql(
            """
            update digests set lease_until = :now
            where account_id = any(cast(:accounts as uuid[])) and owner = any(:owners)
              and state = 'CLAIMED'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("accounts", AccountId.array(claims.stream().map(DigestClaim::account).toList()))
        .param("owners", claims.stream().map(DigestClaim::owner).toArray(String[]::new))
        .update();
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

  /// @return the owners of the claims that are still valid; nothing may be sent of the others
  Set<String> markAttempting(List<DigestAttempt> attempts, Instant now, Instant leaseUntil) {
    return owners(
        new ClaimColumns(
                attempts.stream().map(DigestAttempt::claim).toList(),
                attempts.stream().map(each -> each.jobs() + " " + each.messageId()).toList())
            .in(
                db,
                """
                update digests d set state = 'ATTEMPTING', lease_until = :lease, changed_at = :now,
                  jobs = cast(split_part(c.mail, ' ', 1) as integer),
                  message_id = split_part(c.mail, ' ', 2)
                from %s
                where d.account_id = c.account_id and d.date = c.date and d.number = c.number
                  and d.owner = c.owner and d.state = 'CLAIMED'
                returning d.owner
                """,
                "mail")
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC)));
  }

  /// Marks digests as sent or empty. As sent also when another worker has marked the row as
  /// uncertain in the meantime: the worker that sent the mail knows the outcome.
  ///
  /// @return the owners of the claims that were still valid
  Set<String> markFinished(List<FinishedDigest> digests, Instant now) {
    return owners(
        new ClaimColumns(
                digests.stream().map(FinishedDigest::claim).toList(),
                digests.stream()
                    .map(each -> (each.sent() ? DigestState.SENT : DigestState.EMPTY).name())
                    .toList())
            .in(
                db,
                """
                update digests d set state = c.state, failure = null, changed_at = :now
                from %s
                where d.account_id = c.account_id and d.date = c.date and d.number = c.number
                  and d.owner = c.owner and (c.state = 'SENT'
                    and d.state in ('ATTEMPTING', 'UNCERTAIN')
                    or c.state = 'EMPTY' and d.state = 'CLAIMED')
                returning d.owner
                """,
                "state")
            .param("now", now.atOffset(ZoneOffset.UTC)));
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
