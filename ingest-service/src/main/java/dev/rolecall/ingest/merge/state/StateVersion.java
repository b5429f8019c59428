package dev.rolecall.ingest.merge.state;

/// State of another version is not read: a new version takes a new application id and builds its
/// state from the log.
final class StateVersion {
  private StateVersion() {}

  static void check(int expected, int found, String what) {
    if (found != expected) {
      throw new IllegalStateException(
          "Expected version %d of a stored %s, got %d".formatted(expected, what, found));
    }
  }
}
