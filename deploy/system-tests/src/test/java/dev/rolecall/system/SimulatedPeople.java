package dev.rolecall.system;

import dev.rolecall.local.store.Endpoints;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// People in the tables of match-service, and what these say about their digests.
final class SimulatedPeople {
  private static final int BATCH = 1_000;
  private static final Duration REGISTERED = Duration.ofDays(30);
  private static final String PROFILE =
      """
      {"name": "Backend", "skills": [{"id": "java", "need": "WANT"}],
       "alert": {"when": "DAILY", "days": [], "at": "%s", "minScore": 0, "limit": 3}}
      """;

  private final Endpoints.Database database;

  SimulatedPeople(Endpoints.Database database) {
    this.database = database;
  }

  void insert(List<SimulatedPerson> people) throws SQLException, GeneralSecurityException {
    try (Connection db = connect();
        PreparedStatement accounts =
            db.prepareStatement(
                """
                insert into accounts (id, email, email_key, time_zone, created_at, digest_due_at)
                values (?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement tokens =
            db.prepareStatement(
                "insert into api_tokens (hash, account_id, created_at) values (?, ?, ?)");
        PreparedStatement profiles =
            db.prepareStatement(
                """
                insert into profiles (account_id, id, written, alert_frequency, alert_days,
                  alert_at, created_at, updated_at, last_digest_date)
                values (?, 'backend', cast(? as json), 'DAILY', '{}', ?, ?, ?, ?)
                """)) {
      db.setAutoCommit(false);
      for (int i = 0; i < people.size(); i++) {
        SimulatedPerson person = people.get(i);
        LocalTime at = person.due().atZone(person.zone()).toLocalTime();
        Object registered = utc(person.due().minus(REGISTERED));
        add(
            accounts,
            person.id(),
            person.email(),
            person.email(),
            person.zone().getId(),
            registered,
            utc(person.due()));
        add(tokens, hash(person.token()), person.id(), registered);
        add(
            profiles,
            person.id(),
            PROFILE.formatted(at),
            at,
            registered,
            registered,
            person.date().minusDays(1));
        if (i % BATCH == BATCH - 1 || i == people.size() - 1) {
          accounts.executeBatch();
          tokens.executeBatch();
          profiles.executeBatch();
        }
      }
      db.commit();
    }
  }

  /// The state of each person's digest of a date, by account and date.
  Map<String, String> states() throws SQLException {
    Map<String, String> states = new HashMap<>();
    try (Connection db = connect();
        PreparedStatement query =
            db.prepareStatement("select account_id, date, state from digests where number = 0");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        states.put(row.getString(1) + " " + row.getString(2), row.getString(3));
      }
    }
    return states;
  }

  /// Whether each person's digest of the day has an outcome.
  boolean areFinished(List<SimulatedPerson> people) throws SQLException {
    Map<String, String> states = states();
    return people.stream()
        .map(person -> states.getOrDefault(key(person.id(), person.date()), "CLAIMED"))
        .noneMatch(state -> state.equals("CLAIMED") || state.equals("ATTEMPTING"));
  }

  static String key(UUID account, Object date) {
    return account + " " + date;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private static Object utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
