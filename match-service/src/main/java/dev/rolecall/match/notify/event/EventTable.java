package dev.rolecall.match.notify.event;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes events, and how far they were decided for each account.
final class EventTable {
  private final JdbcClient db;

  EventTable(JdbcClient db) {
    this.db = db;
  }

  /// @param since earlier jobs are not events
  /// @param checkedAt null before the first check
  /// @param last the number of the last event
  record Progress(Instant since, @Nullable Instant checkedAt, long last) {}

  /// Events of an account begin when it first asks for them.
  void begin(AccountId account, Instant now) {
    db.sql("update accounts set events_since = :now where id = :id and events_since is null")
        .param("now", at(now))
        .param("id", account.value())
        .update();
  }

  /// Empty when the account was erased, or has no events.
  Optional<Progress> progress(AccountId account) {
    return db.sql(
            """
            select events_since, events_checked_at, last_event from accounts
            where id = :id and events_since is not null
            """)
        .param("id", account.value())
        .query(
            (row, _) -> {
              OffsetDateTime checked = row.getObject("events_checked_at", OffsetDateTime.class);
              return new Progress(
                  row.getObject("events_since", OffsetDateTime.class).toInstant(),
                  checked == null ? null : checked.toInstant(),
                  row.getLong("last_event"));
            })
        .optional();
  }

  /// Locks the account until the transaction ends.
  ///
  /// @return the number of its last event; empty when it was erased
  Optional<Long> lock(AccountId account) {
    return db.sql("select last_event from accounts where id = :id for update")
        .param("id", account.value())
        .query(Long.class)
        .optional();
  }

  void progressed(AccountId account, long last, @Nullable Instant checkedAt) {
    db.sql(
            """
            update accounts set last_event = :last,
              events_checked_at = greatest(events_checked_at, cast(:checked as timestamptz))
            where id = :id
            """)
        .param("last", last)
        .param("checked", checkedAt == null ? null : at(checkedAt))
        .param("id", account.value())
        .update();
  }

  Set<RoleKey> roles(AccountId account) {
    Set<RoleKey> roles = new HashSet<>();
    db.sql("select role from event_roles where account_id = :id")
        .param("id", account.value())
        .query(
            row -> {
              roles.add(RoleKey.parse(row.getString("role")));
            });
    return roles;
  }

  void insert(AccountId account, JobEvent event, Collection<RoleKey> roles, Instant now) {
    db.sql("insert into events values (:id, :number, :body, :now)")
        .param("id", account.value())
        .param("number", event.number())
        .param("body", event.body())
        .param("now", at(now))
        .update();
    db.sql(
            """
            insert into event_roles select :id, role, :number, :now from unnest(:roles) as role
            on conflict do nothing
            """)
        .param("id", account.value())
        .param("number", event.number())
        .param("now", at(now))
        .param("roles", roles.stream().map(RoleKey::toString).sorted().toArray(String[]::new))
        .update();
  }

  List<JobEvent> after(AccountId account, long number, int limit) {
    return db.sql(
            """
            select number, body from events where account_id = :id and number > :number
            order by number limit :limit
            """)
        .param("id", account.value())
        .param("number", number)
        .param("limit", limit)
        .query((row, _) -> new JobEvent(row.getLong("number"), row.getString("body")))
        .list();
  }

  static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
