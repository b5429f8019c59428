package dev.rolecall.match.notify.ledger;

import dev.rolecall.match.people.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Digests in PostgreSQL, a row each. What may change a row says so in its `where`: only from the
/// state it must be in, and only by who holds it.
final class DigestTable {
  private static final String COLUMNS =
      "date, state, owner, lease_until, attempts, jobs, message_id, changed_at";

  private final JdbcClient db;

  DigestTable(JdbcClient db) {
    this.db = db;
  }

  /// A digest with what its workers know of it.
  record Row(Digest digest, String owner, Instant leaseUntil, int attempts) {
    LocalDate date() {
      return digest.date();
    }

    DigestState state() {
      return digest.state();
    }
  }

  Optional<Row> last(AccountId account) {
    return db.sql(
            "select %s from digests where account_id = :account order by date desc limit 1"
                .formatted(COLUMNS))
        .param("account", account.value())
        .query(DigestTable::row)
        .optional();
  }

  Optional<Row> of(AccountId account, LocalDate date) {
    return db.sql(
            "select %s from digests where account_id = :account and date = :date"
                .formatted(COLUMNS))
        .param("account", account.value())
        .param("date", date)
        .query(DigestTable::row)
        .optional();
  }

  List<Digest> latest(AccountId account, int limit) {
    return db
        .sql(
            "select %s from digests where account_id = :account order by date desc limit :limit"
                .formatted(COLUMNS))
        .param("account", account.value())
        .param("limit", limit)
        .query(DigestTable::row)
        .list()
        .stream()
        .map(Row::digest)
        .toList();
  }

  /// @return whether it is ours: there was no row of that date
  boolean insert(DigestClaim claim, Instant leaseUntil) {
    return db.sql(
                """
                insert into digests (account_id, date, state, owner, lease_until, created_at,
                  changed_at)
                values (:account, :date, 'CLAIMED', :owner, :lease, :now, :now)
                on conflict do nothing
                """)
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("owner", claim.owner())
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", claim.asOf().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Takes a row whose holder let its lease end, or that waits to be tried again.
  boolean takeOver(DigestClaim claim, Instant leaseUntil) {
    return take(claim, leaseUntil, "state = 'CLAIMED' and lease_until <= :now");
  }

  /// Looks again for new matches.
  boolean takeEmpty(DigestClaim claim, Instant leaseUntil) {
    return take(claim, leaseUntil, "state = 'EMPTY'");
  }

  private boolean take(DigestClaim claim, Instant leaseUntil, String only) {
    return db.sql(
                """
                update digests set state = 'CLAIMED', owner = :owner, lease_until = :lease,
                  changed_at = :now
                where account_id = :account and date = :date and %s
                """
                    .formatted(only))
            .param("owner", claim.owner())
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", claim.asOf().atOffset(ZoneOffset.UTC))
            .param("account", claim.account().value())
            .param("date", claim.date())
            .update()
        == 1;
  }

  /// A digest that could not be sent on its date becomes that of a later one.
  void moveTo(AccountId account, LocalDate from, LocalDate to) {
    db.sql(
            """
            update digests set date = :to
            where account_id = :account and date = :from and state = 'CLAIMED'
            """)
        .param("to", to)
        .param("account", account.value())
        .param("from", from)
        .update();
  }

  /// @return whether the claim still holds; else nothing may be sent
  boolean attempting(
      DigestClaim claim, int jobs, String messageId, Instant now, Instant leaseUntil) {
    return db.sql(
                """
                update digests set state = 'ATTEMPTING', jobs = :jobs, message_id = :messageId,
                  lease_until = :lease, changed_at = :now
                where account_id = :account and date = :date and owner = :owner
                  and state = 'CLAIMED'
                """)
            .param("jobs", jobs)
            .param("messageId", messageId)
            .param("lease", leaseUntil.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("owner", claim.owner())
            .update()
        == 1;
  }

  boolean empty(DigestClaim claim, Instant now) {
    return settle(claim, DigestState.EMPTY, "", now, "state = 'CLAIMED'");
  }

  /// Also where someone else took it for lost meanwhile: who sent it knows better.
  boolean sent(DigestClaim claim, Instant now) {
    return settle(claim, DigestState.SENT, "", now, "state in ('ATTEMPTING', 'UNCERTAIN')");
  }

  boolean uncertain(DigestClaim claim, String failure, Instant now) {
    return settle(claim, DigestState.UNCERTAIN, failure, now, "state = 'ATTEMPTING'");
  }

  boolean refused(DigestClaim claim, String failure, Instant now) {
    return settle(claim, DigestState.REFUSED, failure, now, "state in ('ATTEMPTING', 'UNCERTAIN')");
  }

  private boolean settle(
      DigestClaim claim, DigestState state, String failure, Instant now, String only) {
    return db.sql(
                """
                update digests set state = :state, failure = nullif(:failure, ''),
                  changed_at = :now
                where account_id = :account and date = :date and owner = :owner and %s
                """
                    .formatted(only))
            .param("state", state.name())
            .param("failure", failure)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("owner", claim.owner())
            .update()
        == 1;
  }

  /// One that its holder left while it handed the mail over.
  boolean abandoned(AccountId account, LocalDate date, Instant now) {
    return db.sql(
                """
                update digests set state = 'UNCERTAIN', failure = 'left while it was being sent',
                  changed_at = :now
                where account_id = :account and date = :date and state = 'ATTEMPTING'
                  and lease_until <= :now
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", account.value())
            .param("date", date)
            .update()
        == 1;
  }

  /// Gives a claim back, to be tried again by anyone from then on. Also, as in [#sent], where
  /// someone else took it for lost meanwhile, unless a later digest is there: that has its jobs.
  boolean giveBack(
      DigestClaim claim, boolean attempted, String failure, Instant now, Instant from) {
    String only =
        attempted
            ? """
            (state = 'ATTEMPTING' or state = 'UNCERTAIN' and not exists (
              select from digests later
              where later.account_id = :account and later.date > :date))
            """
            : "state = 'CLAIMED'";
    return db.sql(
                """
                update digests set state = 'CLAIMED', attempts = attempts + 1, jobs = 0,
                  message_id = null, failure = :failure, lease_until = :from, changed_at = :now
                where account_id = :account and date = :date and owner = :owner
                  and %s
                """
                    .formatted(only))
            .param("failure", failure)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", claim.account().value())
            .param("date", claim.date())
            .param("owner", claim.owner())
            .update()
        == 1;
  }

  /// How many are in a state, changed since then.
  int count(DigestState state, boolean triedBefore, Instant since) {
    return db.sql(
            """
            select count(*) from digests
            where state = :state and changed_at >= :since and (not :tried or attempts > 0)
            """)
        .param("state", state.name())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("tried", triedBefore)
        .query(Integer.class)
        .single();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Digest digest =
        new Digest(
            row.getObject("date", LocalDate.class),
            DigestState.valueOf(row.getString("state")),
            row.getInt("jobs"),
            row.getString("message_id"),
            row.getTimestamp("changed_at").toInstant());
    return new Row(
        digest,
        row.getString("owner"),
        row.getTimestamp("lease_until").toInstant(),
        row.getInt("attempts"));
  }
}
