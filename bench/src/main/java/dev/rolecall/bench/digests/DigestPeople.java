package dev.rolecall.bench.digests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// People in many time zones whose digests are due within the hours before, written into the tables
/// of match-service. Each has a profile, one in three a saved search too. The same seed gives the
/// same people, except their ids.
///
/// @param now when all of them are due
record DigestPeople(int count, long seed, Instant now) {
  private static final int BATCH = 1_000;

  /// So many that the limit of mails per domain and minute delays no one.
  private static final int MAIL_DOMAINS = 10_007;

  private static final Duration REGISTERED = Duration.ofDays(40);
  private static final Duration LAST_MAIL = Duration.ofDays(1);
  private static final int DUE_WITHIN_MINUTES = 5 * 60;
  private static final List<String> SKILLS =
      List.of("java", "kafka", "postgresql", "go", "kubernetes", "elasticsearch", "redis", "aws");
  private static final List<String> HOMES =
      List.of("DE:Berlin", "NL:Amsterdam", "GB:London", "US:New York", "ES:Madrid", "PL:Warsaw");
  private static final List<String> ZONES =
      List.of(
          "Pacific/Auckland",
          "Australia/Sydney",
          "Asia/Tokyo",
          "Asia/Singapore",
          "Asia/Kolkata",
          "Asia/Dubai",
          "Europe/Istanbul",
          "Europe/Helsinki",
          "Europe/Berlin",
          "Europe/Amsterdam",
          "Europe/London",
          "Africa/Lagos",
          "Atlantic/Azores",
          "America/Sao_Paulo",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "Pacific/Honolulu",
          "UTC");

  void insertInto(Connection db) throws SQLException {
    Random random = new Random(seed);
    db.setAutoCommit(false);
    try (PreparedStatement accounts =
            db.prepareStatement(
                """
                insert into accounts (id, email, email_key, time_zone, created_at, digest_due_at)
                values (?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement profiles =
            db.prepareStatement(
                """
                insert into profiles (account_id, id, written, alert_frequency, alert_days,
                  alert_at, created_at, updated_at, last_digest_date, sent_until)
                values (?, 'backend', cast(? as json), 'DAILY', '{}', ?, ?, ?, ?, ?)
                """);
        PreparedStatement searches =
            db.prepareStatement(
                """
                insert into saved_searches (account_id, id, kind, name, query, alert_frequency,
                  alert_days, alert_at, alert_limit, created_at, updated_at, new_since,
                  last_digest_date, sent_until)
                values (?, ?, 'SEARCH', 'My search', ?, 'DAILY', '{}', ?, 20, ?, ?, ?, ?, ?)
                """)) {
      for (int number = 0; number < count; number++) {
        add(number, random, accounts, profiles, searches);
        if (number % BATCH == BATCH - 1 || number == count - 1) {
          accounts.executeBatch();
          profiles.executeBatch();
          searches.executeBatch();
        }
      }
    }
    db.commit();
    db.setAutoCommit(true);
  }

  private void add(
      int number,
      Random random,
      PreparedStatement accounts,
      PreparedStatement profiles,
      PreparedStatement searches)
      throws SQLException {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    ZoneId zone = ZoneId.of(pick(ZONES, random));
    ZonedDateTime due =
        now.minus(Duration.ofMinutes(1 + random.nextInt(DUE_WITHIN_MINUTES))).atZone(zone);
    LocalTime at = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    set(
        accounts,
        id,
        address(number),
        address(number),
        zone.getId(),
        utc(now.minus(REGISTERED)),
        utc(due.toInstant()));
    Object registered = utc(now.minus(REGISTERED));
    Object lastDate = due.toLocalDate().minusDays(1);
    Object lastMail = utc(now.minus(LAST_MAIL));
    set(profiles, id, profile(random, at), at, registered, registered, lastDate, lastMail);
    if (random.nextInt(3) == 0) {
      set(
          searches,
          id,
          new UUID(random.nextLong(), random.nextLong()),
          "skill:" + pick(SKILLS, random) + " mode:remote",
          at,
          registered,
          registered,
          registered,
          lastDate,
          lastMail);
    }
  }

  private static String profile(Random random, LocalTime at) {
    int first = random.nextInt(SKILLS.size());
    String[] home = pick(HOMES, random).split(":");
    return """
    {"name": "Backend", "seniority": {"min": "MID"},
     "skills": [{"id": "%s", "need": "MUST"}, {"id": "%s", "need": "WANT"},
       {"id": "%s", "need": "WANT"}, {"id": "php", "need": "AVOID"}],
     "pay": {"floor": {"amount": %d, "currency": "EUR", "period": "YEAR"}},
     "work": {"modes": ["REMOTE", "HYBRID"], "home": {"country": "%s", "city": "%s"}},
     "alert": {"when": "DAILY", "days": [], "at": "%s", "minScore": %d, "limit": 20,
               "stillLooking": false}}
    """
        .formatted(
            SKILLS.get(first),
            SKILLS.get((first + 1) % SKILLS.size()),
            SKILLS.get((first + 3) % SKILLS.size()),
            50_000 + 1_000 * random.nextInt(40),
            home[0],
            home[1],
            at,
            50 + 10 * random.nextInt(4));
  }

  private static Object utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String address(int number) {
    return "person%d@mail%d.rolecall.example".formatted(number, number % MAIL_DOMAINS);
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
