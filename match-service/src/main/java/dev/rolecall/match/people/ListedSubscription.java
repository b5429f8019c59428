package dev.rolecall.match.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A profile or saved search that a mail was about.
///
/// @param id of the profile or saved search
/// @param complete whether all its jobs that were first seen before were listed; otherwise the rest
///   stays new
/// @param date of the mail
/// @param asOf jobs are new as of that time
public record ListedSubscription(
    AccountId account, String id, boolean complete, LocalDate date, Instant asOf) {

  /// Runs an update of the rows of several subscriptions.
  ///
  /// @param sql with `%s` in the place of the table `c`, which has the columns `account_id`, `id`,
  ///   `complete`, `date` and `as_of`
  public static void update(JdbcClient db, String sql, List<ListedSubscription> listed) {
    if (listed.isEmpty()) {
      return;
    }
    db.sql(
            sql.formatted(
                """
                unnest(cast(:accounts as uuid[]), cast(:ids as text[]), cast(:complete as boolean[]),
                  cast(:dates as date[]), cast(:times as timestamptz[]))
                  as c (account_id, id, complete, date, as_of)
                """))
        .param(
            "accounts", AccountId.array(listed.stream().map(ListedSubscription::account).toList()))
        .param("ids", listed.stream().map(ListedSubscription::id).toArray(String[]::new))
        .param(
            "complete",
            listed.stream().map(each -> String.valueOf(each.complete())).toArray(String[]::new))
        .param("dates", listed.stream().map(each -> each.date().toString()).toArray(String[]::new))
        .param(
            "times",
            listed.stream()
                .map(each -> each.asOf().atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new))
        .update();
  }
}
