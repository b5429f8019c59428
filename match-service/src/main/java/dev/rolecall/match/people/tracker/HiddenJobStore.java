package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The jobs that people hid, in PostgreSQL. Every call blocks; safe for use by many threads.
public final class HiddenJobStore {
  /// Per account.
  public static final int MAX_HIDDEN = 5_000;

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public HiddenJobStore(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Hides a job. Hiding it again keeps the first date, learns its current roles, and replaces the
  /// reason if one is stated.
  ///
  /// @param opening what to list it with
  /// @throws InvalidInputException when the account hides too many jobs, or was erased
  public HiddenJob hide(
      AccountId account, JobIdentity job, Opening opening, @Nullable HideReason reason) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              AccountLock.hold(db, account);
              Optional<HiddenJob> before = find(account, job);
              if (before.isEmpty()) {
                checkLimit(account);
              }
              JobId id = before.map(HiddenJob::jobId).orElse(job.id());
              return put(account, id, job, opening, reason);
            }));
  }

  private HiddenJob put(
      AccountId account, JobId id, JobIdentity job, Opening opening, @Nullable HideReason reason) {
    return db.sql(
            """
            insert into hidden_jobs as old
              (account_id, job_id, roles, title, company, reason, hidden_at)
            values (:account, :id, :roles, :title, :company, :reason, :now)
            on conflict (account_id, job_id) do update set
              roles = array(select distinct unnest(old.roles || excluded.roles)),
              reason = coalesce(excluded.reason, old.reason)
            returning *
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("roles", job.roleTexts())
        .param("title", opening.title())
        .param("company", opening.company().name())
        .param("reason", reason == null ? null : reason.name())
        .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .query(HiddenJobStore::hiddenJob)
        .single();
  }

  private void checkLimit(AccountId account) {
    int hidden =
        db.sql("select count(*) from hidden_jobs where account_id = :account")
            .param("account", account.value())
            .query(Integer.class)
            .single();
    if (hidden >= MAX_HIDDEN) {
      throw new InvalidInputException(
          "",
          "You can hide at most %,d jobs. Show some of them again first.".formatted(MAX_HIDDEN));
    }
  }

  /// Shows a job again.
  ///
  /// @return whether it was hidden
  public boolean showAgain(AccountId account, JobIdentity job) {
    return db.sql("delete from hidden_jobs where account_id = :account and " + JobCondition.SAME)
            .params(JobCondition.params(account, job))
            .update()
        > 0;
  }

  public Optional<HiddenJob> find(AccountId account, JobIdentity job) {
    return db.sql(
            "select * from hidden_jobs where account_id = :account and "
                + JobCondition.SAME
                + " order by job_id = :id desc, hidden_at limit 1")
        .params(JobCondition.params(account, job))
        .query(HiddenJobStore::hiddenJob)
        .optional();
  }

  /// The latest first.
  public List<HiddenJob> list(AccountId account) {
    return db.sql(
            """
            select * from hidden_jobs where account_id = :account order by hidden_at desc, job_id
            """)
        .param("account", account.value())
        .query(HiddenJobStore::hiddenJob)
        .list();
  }

  private static HiddenJob hiddenJob(ResultSet row, int number) throws SQLException {
    String reason = row.getString("reason");
    return new HiddenJob(
        JobId.of(row.getString("job_id")),
        row.getString("title"),
        row.getString("company"),
        reason == null ? null : HideReason.valueOf(reason),
        row.getTimestamp("hidden_at").toInstant());
  }
}
