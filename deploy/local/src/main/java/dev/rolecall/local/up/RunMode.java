package dev.rolecall.local.up;

import dev.rolecall.local.JavaProfile;
import java.time.Instant;
import java.util.Optional;

/// The origin of the postings.
sealed interface RunMode {
  /// Bundled postings, on a clock set to their time.
  record Sample(Instant asOf) implements RunMode {}

  /// Sources at given base addresses.
  record Sources(String url, Optional<Instant> asOf) implements RunMode {}

  /// The live sources, at the current time.
  record Live() implements RunMode {}

  /// Lower case; also the name of the data directory.
  default String id() {
    return switch (this) {
      case Sample sample -> "sample";
      case Sources sources -> "sources";
      case Live live -> "live";
    };
  }

  /// The time that the clock is set to in the first run.
  default Optional<Instant> time() {
    return switch (this) {
      case Sample sample -> Optional.of(sample.asOf());
      case Sources sources -> sources.asOf();
      case Live live -> Optional.empty();
    };
  }

  /// A sample runs for minutes, the others for a long time.
  default JavaProfile java() {
    return this instanceof Sample ? JavaProfile.QUICK_START : JavaProfile.THROUGHPUT;
  }

  /// For the terminal.
  default String description() {
    String what =
        switch (this) {
          case Sample sample -> "bundled postings";
          case Sources sources -> "postings from " + sources.url();
          case Live live -> "live postings";
        };
    return what + time().map(at -> ", as of " + at).orElse("");
  }
}
