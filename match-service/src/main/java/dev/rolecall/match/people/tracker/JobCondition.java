package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import java.util.Map;

/// The SQL condition that a row with the columns `job_id` and `roles` is of a job.
final class JobCondition {
  static final String SAME = "(job_id = :id or roles && cast(:roles as text[]))";

  private JobCondition() {}

  static Map<String, Object> params(AccountId account, JobIdentity job) {
    return Map.of("account", account.value(), "id", job.id().value(), "roles", job.roleTexts());
  }
}
