package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.JobId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The states that applications had, in PostgreSQL.
final class StateChangeTable {
  /// Per application; the oldest are deleted.
  private static final int MAX_CHANGES = 100;

  private final JdbcClient db;

  StateChangeTable(JdbcClient db) {
    this.db = db;
  }

  /// Records the current state of an application.
  void add(AccountId account, Application application) {
    db.sql(
            """
            insert into application_states (account_id, job_id, version, state, since)
            values (:account, :id, :version, :state, :since)
            """)
        .param("account", account.value())
        .param("id", application.jobId().value())
        .param("version", application.version())
        .param("state", application.details().state().name())
        .param("since", application.updatedAt().atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            delete from application_states where account_id = :account and job_id = :id
              and version not in (
                select version from application_states where account_id = :account and job_id = :id
                order by version desc limit :kept)
            """)
        .param("account", account.value())
        .param("id", application.jobId().value())
        .param("kept", MAX_CHANGES)
        .update();
  }

  /// By application, the oldest first.
  Map<JobId, List<StateChange>> of(AccountId account, Collection<JobId> ids) {
    Map<JobId, List<StateChange>> states = new HashMap<>();
    db.sql(
            """
            select job_id, state, since from application_states
            where account_id = :account and job_id in (:ids) order by version
            """)
        .param("account", account.value())
        .param("ids", ids.stream().map(JobId::value).toList())
        .query(
            row -> {
              states
                  .computeIfAbsent(JobId.of(row.getString("job_id")), _ -> new ArrayList<>())
                  .add(
                      new StateChange(
                          ApplicationState.valueOf(row.getString("state")),
                          row.getTimestamp("since").toInstant()));
            });
    return states;
  }
}
