package dev.rolecall.bench.digests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// The digests in the database, by state.
record DigestRows(Connection db) {
  /// @param digests by state
  /// @param jobs listed in all mails
  record Content(Map<String, Integer> digests, long jobs) {
    int sent() {
      return digests.getOrDefault("SENT", 0);
    }
  }

  /// How many have an outcome.
  int finished() throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from digests where state not in ('CLAIMED', 'ATTEMPTING')")) {
      row.next();
      return row.getInt(1);
    }
  }

  Content read() throws SQLException {
    Map<String, Integer> digests = new TreeMap<>();
    long jobs = 0;
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select state, count(*), sum(jobs) from digests group by state")) {
      while (row.next()) {
        digests.put(row.getString(1), row.getInt(2));
        jobs += row.getLong(3);
      }
    }
    return new Content(digests, jobs);
  }
}
