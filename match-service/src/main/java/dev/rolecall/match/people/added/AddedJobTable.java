package dev.rolecall.match.people.added;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Added jobs in PostgreSQL. One whose application was removed is not found.
final class AddedJobTable {
  private static final String OF_ACCOUNT =
      """
       from added_jobs a join applications t using (account_id, job_id)
      where a.account_id = :account and t.removed_at is null
      """;

  /// Lists need no texts of postings, which can be 200,000 characters each.
  private static final String WITHOUT_DESCRIPTIONS =
      "select a.kind, jsonb_set(a.job::jsonb, '{description}', '\"\"') as job, a.added_at"
          + OF_ACCOUNT
          + " order by a.added_at desc, a.job_id";

  private final JdbcClient db;

  AddedJobTable(JdbcClient db) {
    this.db = db;
  }

  void insert(AccountId account, AddedJob added) {
    db.sql(
            """
            insert into added_jobs (account_id, job_id, kind, job, added_at)
            values (:account, :id, :kind, cast(:job as json), :at)
            """)
        .param("account", account.value())
        .param("id", added.id().value())
        .param("kind", added.kind().name())
        .param("job", Json.MAPPER.writeValueAsString(added.job()))
        .param("at", added.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void update(AccountId account, AddedJob added) {
    db.sql(
            """
            update added_jobs set job = cast(:job as json)
            where account_id = :account and job_id = :id
            """)
        .param("account", account.value())
        .param("id", added.id().value())
        .param("job", Json.MAPPER.writeValueAsString(added.job()))
        .update();
  }

  /// Those whose application was removed count too: they can be restored.
  int count(AccountId account) {
    return db.sql("select count(*) from added_jobs where account_id = :account")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /// The latest first, with empty descriptions.
  List<AddedJob> allWithoutDescriptions(AccountId account) {
    return db.sql(WITHOUT_DESCRIPTIONS)
        .param("account", account.value())
        .query((row, _) -> added(row))
        .list();
  }

  Optional<AddedJob> find(AccountId account, JobId id) {
    return db.sql("select a.kind, a.job, a.added_at" + OF_ACCOUNT + " and a.job_id = :id")
        .param("account", account.value())
        .param("id", id.value())
        .query((row, _) -> added(row))
        .optional();
  }

  private static AddedJob added(ResultSet row) throws SQLException {
    return new AddedJob(
        AddedJob.Kind.valueOf(row.getString("kind")),
        Json.MAPPER.readValue(row.getString("job"), Job.class),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
