package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which jobs a person hid, saved or applied to. Every call is one query.
public final class HandledJobsReader {
  private final JdbcClient db;

  public HandledJobsReader(JdbcClient db) {
    this.db = db;
  }

  public HandledJobs of(AccountId account) {
    return of(List.of(account)).getOrDefault(account, HandledJobs.NONE);
  }

  /// Those of several accounts; an account without any is left out.
  public Map<AccountId, HandledJobs> of(Collection<AccountId> accounts) {
    Map<AccountId, Found> found = new HashMap<>();
    db.sql(
            """
            select account_id, unnest(roles) as role, null as state from hidden_jobs
            where account_id = any(cast(:accounts as uuid[]))
            union all
            select account_id, unnest(roles), state from applications
            where account_id = any(cast(:accounts as uuid[])) and removed_at is null
            """)
        .param("accounts", AccountId.array(accounts))
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              found
                  .computeIfAbsent(account, _ -> new Found(new HashSet<>(), new HashMap<>()))
                  .add(RoleKey.parse(row.getString("role")), row.getString("state"));
            });
    Map<AccountId, HandledJobs> jobs = new HashMap<>();
    found.forEach(
        (account, each) -> jobs.put(account, new HandledJobs(each.hidden(), each.tracked())));
    return jobs;
  }

  private record Found(Set<RoleKey> hidden, Map<RoleKey, ApplicationState> tracked) {
    void add(RoleKey role, @Nullable String state) {
      if (state == null) {
        hidden.add(role);
      } else {
        tracked.merge(role, ApplicationState.valueOf(state), HandledJobsReader::further);
      }
    }
  }

  private static ApplicationState further(ApplicationState one, ApplicationState other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
