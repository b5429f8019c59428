package dev.rolecall.local.store;

import java.nio.file.Path;

/// Where the stores answer, all on loopback.
///
/// @param kafka bootstrap servers
/// @param elasticsearch base address
/// @param mail the folder in which every accepted mail lies as an .eml file
public record Endpoints(
    String kafka, String elasticsearch, Database database, Smtp smtp, Path mail) {
  /// PostgreSQL, as a user who may make databases.
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
