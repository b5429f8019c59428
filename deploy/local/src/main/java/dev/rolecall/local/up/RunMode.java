package dev.rolecall.local.up;

import java.time.Instant;
import java.util.Optional;

/// Where postings come from.
sealed interface RunMode {
  /// Bundled postings, on a clock set to their time.
  record Sample(Instant asOf) implements RunMode {}

  /// A map of source to base address.
  record Sources(String url, Optional<Instant> asOf) implements RunMode {}

  /// The sources themselves, now.
  record Live() implements RunMode {}

  /// Lower case; names the data folder.
  default String word() {
    return switch (this) {
      case Sample sample -> "sample";
      case Sources sources -> "sources";
      case Live live -> "live";
    };
  }

  /// The time that the clock is set to at the first start.
  default Optional<Instant> time() {
    return switch (this) {
      case Sample sample -> Optional.of(sample.asOf());
      case Sources sources -> sources.asOf();
      case Live live -> Optional.empty();
    };
  }

  /// For a person.
  default String told() {
    String what =
        switch (this) {
          case Sample sample -> "bundled postings";
          case Sources sources -> "postings from " + sources.url();
          case Live live -> "live postings";
        };
    return what + time().map(at -> ", as of " + at).orElse("");
  }
}
