package dev.rolecall.ingest.merge.state;

/// State with another version is not read: a new version gets a new application id and rebuilds its
/// state from the topics.
final class StateVersion {
  private StateVersion() {}

  static void check(int expected, int found, String what) {
    if (found != expected) {
      throw new IllegalStateException(
          "Expected version %d of a stored %s, got %d".formatted(expected, what, found));
    }
  }
}
