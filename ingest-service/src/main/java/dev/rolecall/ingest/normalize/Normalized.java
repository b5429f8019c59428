package dev.rolecall.ingest.normalize;

import java.util.List;

/// What came of a posting.
public sealed interface Normalized {
  /// @param openings at least one, in the posting's order
  record Openings(List<FoundOpening> openings) implements Normalized {
    public Openings {
      openings = List.copyOf(openings);
      if (openings.isEmpty()) {
        throw new IllegalArgumentException("A posting without openings is rejected");
      }
    }
  }

  /// @param reason a short lower-case code that is counted: `not-a-job`, `deleted`, `job-seeker`,
  ///   `no-company`
  record Rejected(String reason) implements Normalized {}

  /// The payload is not in its source's format: it goes to the dead letters.
  ///
  /// @param reason in words
  record Unreadable(String reason) implements Normalized {}
}
