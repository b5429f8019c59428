package dev.rolecall.local.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Creates databases on the platform's PostgreSQL.
public final class Databases {
  private Databases() {}

  /// Whether the server responds and has the database, which is created when it is missing.
  static boolean ensure(Endpoints.Database database) {
    try (Connection connection = connect(database)) {
      if (!exists(connection, database.name())) {
        create(connection, database.name());
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /// Creates an empty database.
  ///
  /// @param name letters, digits and underscores
  public static void create(Endpoints.Database server, String name) throws SQLException {
    try (Connection connection = connect(server)) {
      create(connection, name);
    }
  }

  private static Connection connect(Endpoints.Database database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(database.jdbcUrl("postgres"), properties);
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    String sql = "select 1 from pg_database where datname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void create(Connection connection, String name) throws SQLException {
    if (!name.matches("\\w{1,60}")) {
      throw new IllegalArgumentException("Not a valid database name: " + name);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
  }
}
