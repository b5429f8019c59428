package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which jobs a person hid or applied to. Every call is one query.
public final class HandledJobsReader {
  private final JdbcClient db;

  public HandledJobsReader(JdbcClient db) {
    this.db = db;
  }

  public HandledJobs of(AccountId account) {
    Set<RoleKey> hidden = new HashSet<>();
    Set<RoleKey> applied = new HashSet<>();
    db.sql(
            """
            select unnest(roles) as role, true as hidden from hidden_jobs
            where account_id = :account
            union all
            select unnest(roles), false from applications
            where account_id = :account and state <> 'SAVED' and removed_at is null
            """)
        .param("account", account.value())
        .query(
            row -> {
              Set<RoleKey> roles = row.getBoolean("hidden") ? hidden : applied;
              roles.add(RoleKey.parse(row.getString("role")));
            });
    return new HandledJobs(hidden, applied);
  }
}
