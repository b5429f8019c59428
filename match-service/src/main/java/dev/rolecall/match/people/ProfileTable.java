package dev.rolecall.match.people;

import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Profiles in PostgreSQL, as people wrote them, with the columns that determine when mail is sent.
final class ProfileTable {
  private static final Logger log = LoggerFactory.getLogger(ProfileTable.class);

  private final JdbcClient db;
  private final ProfileVersionTable versions;
  private final Counter unreadable;

  ProfileTable(JdbcClient db, MeterRegistry meters) {
    this.db = db;
    this.versions = new ProfileVersionTable(db);
    this.unreadable =
        Counter.builder("rolecall.profiles.unreadable")
            .description("Reads of stored profiles that this version cannot parse")
            .register(meters);
  }

  /// After a change, all open jobs count as new for the profile.
  void put(AccountId account, Profile profile, String written, int version, Instant now) {
    Alert alert = profile.alert();
    db.sql(
            """
            insert into profiles (account_id, id, written, alert_frequency, alert_days, alert_at,
              created_at, updated_at, version)
            values (:account, :id, cast(:written as json), :frequency, :days, :at, :now, :now,
              :version)
            on conflict (account_id, id) do update set written = excluded.written,
              alert_frequency = excluded.alert_frequency, alert_days = excluded.alert_days,
              alert_at = excluded.alert_at, updated_at = excluded.updated_at, last_digest_date = null,
              sent_until = null, version = excluded.version
            """)
        .param("account", account.value())
        .param("id", profile.id())
        .param("written", written)
        .param("version", version)
        .param("frequency", alert.frequency().name())
        .param(
            "days", alert.days().stream().map(day -> (short) day.getValue()).toArray(Short[]::new))
        .param("at", alert.at())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<StoredProfile> of(AccountId account) {
    return of(List.of(account)).getOrDefault(account, List.of());
  }

  /// Those of several accounts; an account without profiles is left out.
  Map<AccountId, List<StoredProfile>> of(Collection<AccountId> accounts) {
    Map<AccountId, List<StoredProfile>> found = new HashMap<>();
    db.sql(
            """
            select account_id, id, written, updated_at, last_digest_date, sent_until,
              snoozed_until
            from profiles
            where account_id = any(cast(:accounts as uuid[])) order by created_at, id
            """)
        .param("accounts", AccountId.array(accounts))
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              stored(row, 0)
                  .ifPresent(
                      each -> found.computeIfAbsent(account, _ -> new ArrayList<>()).add(each));
            });
    return found;
  }

  /// Passes the profiles with instant alerts by account, without those of accounts that paused
  /// their alerts. Needs a transaction: rows are read in parts.
  void forEachInstant(int fetched, BiConsumer<AccountId, List<Profile>> visitor) {
    List<Profile> sameAccount = new ArrayList<>();
    AtomicReference<@Nullable AccountId> last = new AtomicReference<>();
    db.sql(
            """
            select p.account_id, p.id, p.written, p.updated_at, p.last_digest_date, p.sent_until,
              p.snoozed_until
            from profiles p join accounts a on a.id = p.account_id
            where p.alert_frequency = 'INSTANT' and a.alerts_paused_at is null
            order by p.account_id
            """)
        .withFetchSize(fetched)
        .query(
            row -> {
              AccountId account = new AccountId(row.getObject("account_id", UUID.class));
              AccountId before = last.getAndSet(account);
              if (before != null && !before.equals(account)) {
                visitor.accept(before, List.copyOf(sameAccount));
                sameAccount.clear();
              }
              stored(row, 0).ifPresent(each -> sameAccount.add(each.profile()));
            });
    AccountId account = last.get();
    if (account != null) {
      visitor.accept(account, sameAccount);
    }
  }

  Optional<StoredProfile> one(AccountId account, String id) {
    return db.sql(
            """
            select account_id, id, written, updated_at, last_digest_date, sent_until,
              snoozed_until
            from profiles
            where account_id = :account and id = :id
            """)
        .param("account", account.value())
        .param("id", id)
        .query(this::stored)
        .optional()
        .flatMap(stored -> stored);
  }

  int countOthers(AccountId account, String id) {
    return db.sql("select count(*) from profiles where account_id = :account and id <> :id")
        .param("account", account.value())
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  boolean delete(AccountId account, String id) {
    return db.sql("delete from profiles where account_id = :account and id = :id")
            .param("account", account.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Turns off the emails of all profiles, including in the stored JSON, and keeps the versions
  /// before. Nothing else of the JSON is validated: mail must stop for a profile that is no longer
  /// valid too.
  void turnOff(AccountId account, Instant now) {
    List<String> ids =
        db.sql("select id from profiles where account_id = :account and alert_frequency <> 'OFF'")
            .param("account", account.value())
            .query((row, _) -> row.getString("id"))
            .list();
    ids.forEach(id -> turnOff(account, id, now));
  }

  void turnOff(AccountId account, String id, Instant now) {
    ProfileVersion before = versions.current(account, id).orElseThrow();
    versions.keep(account, before, ProfileStore.MAX_VERSIONS);
    db.sql(
            """
            update profiles set written = cast(:written as json), alert_frequency = 'OFF',
              updated_at = :now, version = version + 1
            where account_id = :account and id = :id
            """)
        .param("written", withoutMail(before.written()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .param("id", id)
        .update();
  }

  private static String withoutMail(String written) {
    ObjectNode profile = (ObjectNode) Json.MAPPER.readTree(written);
    ObjectNode alert =
        profile.get("alert") instanceof ObjectNode given ? given : profile.putObject("alert");
    alert.put("when", AlertFrequency.OFF.name());
    return profile.toString();
  }

  boolean snooze(AccountId account, String id, @Nullable Instant until) {
    return db.sql(
                "update profiles set snoozed_until = :until where account_id = :account and id ="
                    + " :id")
            .param("account", account.value())
            .param("id", id)
            .param(
                "until",
                until == null ? null : until.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /// Records that digests included these profiles, except a profile that was written since.
  void markListed(List<ListedSubscription> listed) {
    ListedSubscription.update(
        db,
        """
        update profiles p set last_digest_date = c.date,
          sent_until = case when c.complete then c.as_of else p.sent_until end
        from %s
        where p.account_id = c.account_id and p.id = c.id and p.updated_at <= c.as_of
        """,
        listed);
  }

  /// Empty for a profile that this version cannot read: the person's other profiles still get mail.
  private Optional<StoredProfile> stored(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    try {
      return Optional.of(
          new StoredProfile(
              ProfileJson.read(id, Json.MAPPER.readTree(row.getString("written"))),
              row.getTimestamp("updated_at").toInstant(),
              row.getObject("last_digest_date", LocalDate.class),
              instant(row.getTimestamp("sent_until")),
              instant(row.getTimestamp("snoozed_until"))));
    } catch (IllegalArgumentException | JacksonException bad) {
      unreadable.increment();
      log.error(
          "Skipping an unreadable stored profile of account {}: {}",
          row.getString("account_id"),
          bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
