package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.title.RoleNouns;

/// Recognizes titles of jobs among other lines.
public final class RoleTitles {
  private static final int MAX_LENGTH = 120;

  private RoleTitles() {}

  /// Whether a short line names people at work, as titles do: `Senior Java Engineer`.
  public static boolean isPlausible(String line) {
    return !line.isBlank()
        && line.length() <= MAX_LENGTH
        && !line.endsWith(".")
        && !line.endsWith("?")
        && RoleNouns.isIn(line);
  }
}
