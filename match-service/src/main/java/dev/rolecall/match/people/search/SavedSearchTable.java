package dev.rolecall.match.people.search;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.ListedSubscription;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Saved searches in PostgreSQL. A deleted one stays for a day, so that it can be restored.
final class SavedSearchTable {
  private static final String COLUMNS =
      """
      id, kind, name, query, alert_frequency, alert_days, alert_at, alert_limit, created_at,
      updated_at, new_since, last_digest_date, sent_until, snoozed_until
      """;

  /// Whether a change leaves what counts as new as it is.
  private static final String CONTINUES =
      "query = :query and (alert_frequency <> 'OFF' or :frequency = 'OFF')";

  private final JdbcClient db;

  SavedSearchTable(JdbcClient db) {
    this.db = db;
  }

  /// The latest first.
  List<SavedSearch> of(AccountId account) {
    return of(List.of(account)).getOrDefault(account, List.of());
  }

  /// Those of several accounts, the latest first; an account without any is left out.
  Map<AccountId, List<SavedSearch>> of(Collection<AccountId> accounts) {
    Map<AccountId, List<SavedSearch>> found = new HashMap<>();
    db.sql(
            """
            select account_id, %s from saved_searches
            where account_id = any(cast(:accounts as uuid[])) and deleted_at is null
            order by created_at desc, id
            """
                .formatted(COLUMNS))
        .param("accounts", AccountId.array(accounts))
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              found.computeIfAbsent(account, _ -> new ArrayList<>()).add(search(row, 0));
            });
    return found;
  }

  Optional<SavedSearch> one(AccountId account, UUID id) {
    return db.sql(
            """
            select %s from saved_searches
            where account_id = :account and id = :id and deleted_at is null
            """
                .formatted(COLUMNS))
        .param("account", account.value())
        .param("id", id)
        .query(SavedSearchTable::search)
        .optional();
  }

  Optional<UUID> withQuery(AccountId account, String query) {
    return db.sql(
            """
            select id from saved_searches
            where account_id = :account and query = :query and deleted_at is null
            """)
        .param("account", account.value())
        .param("query", query)
        .query(UUID.class)
        .optional();
  }

  int count(AccountId account, SavedSearchKind kind) {
    return db.sql(
            """
            select count(*) from saved_searches
            where account_id = :account and kind = :kind and deleted_at is null
            """)
        .param("account", account.value())
        .param("kind", kind.name())
        .query(Integer.class)
        .single();
  }

  void insert(AccountId account, UUID id, SavedSearchInput input, Instant now) {
    withAlert(
            db.sql(
                """
                insert into saved_searches (account_id, id, kind, name, query, alert_frequency,
                  alert_days, alert_at, alert_limit, created_at, updated_at, new_since)
                values (:account, :id, :kind, :name, :query, :frequency, :days, :at, :limit, :now,
                  :now, :now)
                """),
            input.alert())
        .param("account", account.value())
        .param("id", id)
        .param("kind", input.kind().name())
        .param("name", input.name())
        .param("query", input.query())
        .param("now", at(now))
        .update();
  }

  /// When the search itself changes, its former results do not count, and when its mail is turned
  /// on again, nothing from the time when it was off is sent: jobs are new from now on.
  void update(AccountId account, UUID id, SavedSearchInput input, Instant now) {
    withAlert(
            db.sql(
                """
                update saved_searches set name = :name, alert_frequency = :frequency,
                  alert_days = :days, alert_at = :at, alert_limit = :limit, updated_at = :now,
                  new_since = case when %1$s then new_since else :now end,
                  sent_until = case when %1$s then sent_until end,
                  last_digest_date = case when %1$s then last_digest_date end,
                  query = :query
                where account_id = :account and id = :id
                """
                    .formatted(CONTINUES)),
            input.alert())
        .param("account", account.value())
        .param("id", id)
        .param("name", input.name())
        .param("query", input.query())
        .param("now", at(now))
        .update();
  }

  /// @return whether there is such a search
  boolean turnOff(AccountId account, @Nullable UUID id, Instant now) {
    return db.sql(
                """
                update saved_searches set alert_frequency = 'OFF', updated_at = :now
                where account_id = :account and deleted_at is null
                  and (cast(:id as uuid) is null or id = cast(:id as uuid))
                """)
            .param("account", account.value())
            .param("id", id == null ? null : id.toString(), Types.VARCHAR)
            .param("now", at(now))
            .update()
        > 0;
  }

  boolean snooze(AccountId account, UUID id, @Nullable Instant until) {
    return db.sql(
                """
                update saved_searches set snoozed_until = :until
                where account_id = :account and id = :id and deleted_at is null
                """)
            .param("account", account.value())
            .param("id", id)
            .param("until", until == null ? null : at(until), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  boolean markDeleted(AccountId account, UUID id, Instant now) {
    return db.sql(
                """
                update saved_searches set deleted_at = :now
                where account_id = :account and id = :id and deleted_at is null
                """)
            .param("account", account.value())
            .param("id", id)
            .param("now", at(now))
            .update()
        == 1;
  }

  /// Restores a deleted search, unless the same search was saved again.
  boolean restore(AccountId account, UUID id) {
    return db.sql(
                """
                update saved_searches s set deleted_at = null
                where account_id = :account and id = :id and deleted_at is not null
                  and not exists (
                    select from saved_searches other where other.account_id = :account
                      and other.query = s.query and other.deleted_at is null)
                """)
            .param("account", account.value())
            .param("id", id)
            .update()
        == 1;
  }

  int purgeDeletedBefore(Instant start) {
    return db.sql("delete from saved_searches where deleted_at < :start")
        .param("start", at(start))
        .update();
  }

  /// Records that digests included these searches, except one that was changed since.
  void markListed(List<ListedSubscription> listed) {
    ListedSubscription.update(
        db,
        """
        update saved_searches s set last_digest_date = c.date,
          sent_until = case when c.complete then c.as_of else s.sent_until end
        from %s
        where s.account_id = c.account_id and s.id = cast(c.id as uuid) and s.updated_at <= c.as_of
        """,
        listed);
  }

  private static JdbcClient.StatementSpec withAlert(JdbcClient.StatementSpec sql, Alert alert) {
    return sql.param("frequency", alert.frequency().name())
        .param(
            "days", alert.days().stream().map(day -> (short) day.getValue()).toArray(Short[]::new))
        .param("at", alert.at())
        .param("limit", alert.limit());
  }

  private static SavedSearch search(ResultSet row, int number) throws SQLException {
    return new SavedSearch(
        row.getObject("id", UUID.class),
        SavedSearchKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("query"),
        alert(row),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant(),
        row.getTimestamp("new_since").toInstant(),
        row.getObject("last_digest_date", LocalDate.class),
        instant(row.getTimestamp("sent_until")),
        instant(row.getTimestamp("snoozed_until")));
  }

  private static Alert alert(ResultSet row) throws SQLException {
    Short[] days = (Short[]) row.getArray("alert_days").getArray();
    return new Alert(
        AlertFrequency.valueOf(row.getString("alert_frequency")),
        Arrays.stream(days).map(day -> DayOfWeek.of(day)).toList(),
        row.getObject("alert_at", LocalTime.class),
        0,
        row.getInt("alert_limit"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
