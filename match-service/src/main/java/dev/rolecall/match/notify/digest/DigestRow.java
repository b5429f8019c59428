package dev.rolecall.match.notify.digest;

import java.time.Instant;
import java.time.LocalDate;

/// A digest with its claim and its failed attempts.
///
/// @param number 0 for a digest; from 1 for instant mails
record DigestRow(Digest digest, int number, String owner, Instant leaseUntil, int attempts) {
  LocalDate date() {
    return digest.date();
  }

  DigestState state() {
    return digest.state();
  }

  /// Whether a worker works on it, worked on it until its lease expired, or should retry it.
  boolean isInProgress() {
    return state() == DigestState.CLAIMED || state() == DigestState.ATTEMPTING;
  }
}
