package dev.rolecall.system;

import dev.rolecall.local.store.Endpoints;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The rows of all tables of all schemas, as text: bytes are in hexadecimal form. The tables of
/// PostgreSQL are included, as its statistics contain values of columns.
record StoredTables(Endpoints.Database database) implements StoredData.Reader {
  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public void read(StoredData.Visitor visitor) throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement()) {
      for (String table : tables(statement)) {
        visitor.visit("table " + table, table.getBytes(StandardCharsets.UTF_8));
        try (ResultSet row = statement.executeQuery("select r::text from " + table + " r")) {
          while (row.next()) {
            visitor.visit("table " + table, row.getString(1).getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  /// Has PostgreSQL collect its statistics, as it does from time to time.
  void analyze() throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement()) {
      statement.execute("analyze");
    }
  }

  /// Has PostgreSQL reject a row with an address that exists, as two requests at once may do.
  void insertTwice() throws SQLException {
    try (Connection db = connect();
        Statement statement = db.createStatement()) {
      statement.execute(
          """
          insert into accounts (id, email, email_key, time_zone, created_at)
          select gen_random_uuid(), email, email_key, time_zone, created_at from accounts
          """);
      throw new IllegalStateException("The address was inserted twice");
    } catch (SQLException duplicate) {
      if (!UNIQUE_VIOLATION.equals(duplicate.getSQLState())) {
        throw duplicate;
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname <> 'pg_toast'
            order by 1
            """)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
