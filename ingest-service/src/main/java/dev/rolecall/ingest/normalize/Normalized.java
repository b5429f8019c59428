package dev.rolecall.ingest.normalize;

import java.util.List;

/// The result of normalizing a posting.
public sealed interface Normalized {
  /// The posting has openings.
  ///
  /// @param openings at least one, in the posting's order
  record Openings(List<ExtractedOpening> openings) implements Normalized {
    public Openings {
      openings = List.copyOf(openings);
      if (openings.isEmpty()) {
        throw new IllegalArgumentException("A posting without openings must be rejected");
      }
    }
  }

  /// The posting is readable, but has no opening.
  ///
  /// @param reason a short lower-case code that is counted: `not-a-job`, `deleted`, `job-seeker`,
  ///   `no-company`
  record Rejected(String reason) implements Normalized {}

  /// The payload is not in its source's format, or a rule failed. The posting becomes a dead
  /// letter.
  ///
  /// @param reason a sentence for operators
  record Unreadable(String reason) implements Normalized {}
}
