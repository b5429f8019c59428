package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.JobIds;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which roles a job had when a mail listed it. With them the job is found after it was
/// merged into another one and lost its id.
public final class MailedRoles {
  private final JdbcClient db;

  public MailedRoles(JdbcClient db) {
    this.db = db;
  }

  /// The role that a job has its id from; empty when no mail to the person listed it.
  public Set<RoleKey> of(AccountId account, JobId job) {
    return db
        .sql("select distinct unnest(roles) as role from deliveries where account_id = :account")
        .param("account", account.value())
        .query((row, _) -> RoleKey.parse(row.getString("role")))
        .list()
        .stream()
        .filter(role -> JobIds.of(role).equals(job))
        .collect(Collectors.toSet());
  }
}
