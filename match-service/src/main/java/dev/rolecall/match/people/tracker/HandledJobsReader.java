package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which jobs a person hid, saved or applied to. Every call is one query.
public final class HandledJobsReader {
  private final JdbcClient db;

  public HandledJobsReader(JdbcClient db) {
    this.db = db;
  }

  public HandledJobs of(AccountId account) {
    Set<RoleKey> hidden = new HashSet<>();
    Map<RoleKey, ApplicationState> tracked = new HashMap<>();
    db.sql(
            """
            select unnest(roles) as role, null as state from hidden_jobs
            where account_id = :account
            union all
            select unnest(roles), state from applications
            where account_id = :account and removed_at is null
            """)
        .param("account", account.value())
        .query(
            row -> {
              RoleKey role = RoleKey.parse(row.getString("role"));
              String state = row.getString("state");
              if (state == null) {
                hidden.add(role);
              } else {
                tracked.merge(role, ApplicationState.valueOf(state), HandledJobsReader::further);
              }
            });
    return new HandledJobs(hidden, tracked);
  }

  private static ApplicationState further(ApplicationState one, ApplicationState other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
