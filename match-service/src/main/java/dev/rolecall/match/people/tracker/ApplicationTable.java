package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Applications in PostgreSQL.
final class ApplicationTable {
  private static final String OF_ACCOUNT =
      " from applications where account_id = :account and removed_at is null and ";

  private static final String COMPLETE = "select *" + OF_ACCOUNT;

  /// Lists need no texts of postings, which can be 200,000 characters each.
  private static final String WITHOUT_DESCRIPTIONS =
      "select job_id, roles, jsonb_set(job::jsonb, '{description}', '\"\"') as job, state,"
          + " applied_on, next_step, next_step_on, notes, version, created_at, updated_at"
          + OF_ACCOUNT;

  private final JdbcClient db;

  ApplicationTable(JdbcClient db) {
    this.db = db;
  }

  /// Those with these ids, the latest change first.
  List<Application> some(AccountId account, Collection<JobId> ids) {
    return db.sql(COMPLETE + "job_id in (:ids) order by updated_at desc, job_id")
        .param("account", account.value())
        .param("ids", ids.stream().map(JobId::value).toList())
        .query(ApplicationTable::application)
        .list();
  }

  /// All with empty descriptions, the latest change first.
  List<Application> allWithoutDescriptions(AccountId account) {
    return db.sql(WITHOUT_DESCRIPTIONS + "true order by updated_at desc, job_id")
        .param("account", account.value())
        .query(ApplicationTable::application)
        .list();
  }

  Optional<Application> find(AccountId account, JobIdentity job) {
    return db.sql(
            COMPLETE + JobCondition.SAME + " order by job_id = :id desc, updated_at desc limit 1")
        .params(JobCondition.params(account, job))
        .query(ApplicationTable::application)
        .optional();
  }

  /// Applications to a company, the latest first, with empty descriptions.
  List<Application> applied(AccountId account, String companyId) {
    return db.sql(
            WITHOUT_DESCRIPTIONS
                + "company_id = :company and state <> 'SAVED' order by applied_on desc, job_id")
        .param("account", account.value())
        .param("company", companyId)
        .query(ApplicationTable::application)
        .list();
  }

  int count(AccountId account) {
    return db.sql(
            "select count(*) from applications where account_id = :account and removed_at is null")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /// Inserts or replaces it. One that was removed is replaced too.
  void put(AccountId account, Application application) {
    ApplicationDetails details = application.details();
    db.sql(
            """
            insert into applications as old
              (account_id, job_id, roles, company_id, job, state, applied_on, next_step,
               next_step_on, notes, version, created_at, updated_at)
            values (:account, :id, :roles, :company, cast(:job as json), :state, :appliedOn,
              :nextStep, :nextStepOn, :notes, :version, :createdAt, :updatedAt)
            on conflict (account_id, job_id) do update set
              roles = excluded.roles, company_id = excluded.company_id,
              job = excluded.job, state = excluded.state,
              applied_on = excluded.applied_on, next_step = excluded.next_step,
              next_step_on = excluded.next_step_on, notes = excluded.notes,
              version = excluded.version, created_at = excluded.created_at,
              updated_at = excluded.updated_at, removed_at = null
            """)
        .params(JobCondition.params(account, application.identity()))
        .param("company", application.job().companyId())
        .param("job", Json.MAPPER.writeValueAsString(application.job()))
        .param("state", details.state().name())
        .param("appliedOn", details.appliedOn())
        .param("nextStep", details.nextStep())
        .param("nextStepOn", details.nextStepOn())
        .param("notes", details.notes())
        .param("version", application.version())
        .param("createdAt", application.createdAt().atOffset(ZoneOffset.UTC))
        .param("updatedAt", application.updatedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void markRemoved(AccountId account, JobId id, Instant now) {
    db.sql(
            """
            update applications set removed_at = :now
            where account_id = :account and job_id = :id and removed_at is null
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @param since one that was removed before is not restored
  /// @return whether it was removed, and is not any more
  boolean restore(AccountId account, JobId id, Instant since) {
    return db.sql(
                """
                update applications set removed_at = null
                where account_id = :account and job_id = :id and removed_at >= :since
                """)
            .param("account", account.value())
            .param("id", id.value())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void delete(AccountId account, JobId id) {
    db.sql("delete from applications where account_id = :account and job_id = :id")
        .param("account", account.value())
        .param("id", id.value())
        .update();
  }

  private static Application application(ResultSet row, int number) throws SQLException {
    return new Application(
        JobId.of(row.getString("job_id")),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(RoleKey::parse)
            .collect(Collectors.toSet()),
        Json.MAPPER.readValue(row.getString("job"), JobCopy.class),
        new ApplicationDetails(
            ApplicationState.valueOf(row.getString("state")),
            row.getObject("applied_on", LocalDate.class),
            row.getString("next_step"),
            row.getObject("next_step_on", LocalDate.class),
            row.getString("notes")),
        row.getInt("version"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
