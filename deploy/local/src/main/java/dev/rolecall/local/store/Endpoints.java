package dev.rolecall.local.store;

import java.nio.file.Path;

/// The addresses of the stores.
///
/// @param kafka bootstrap servers
/// @param elasticsearch base address
/// @param mail the directory with every accepted mail as an .eml file
public record Endpoints(
    String kafka, String elasticsearch, Database database, Smtp smtp, Path mail) {
  /// PostgreSQL, with a user who may create databases.
  public record Database(String host, int port, String name, String user, String password) {
    public String jdbcUrl() {
      return jdbcUrl(name);
    }

    public String jdbcUrl(String database) {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
  }

  public record Smtp(String host, int port) {}
}
