package dev.rolecall.match.notify.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// A digest with what its workers need.
record DigestRow(Digest digest, String owner, Instant leaseUntil, int attempts) {
  LocalDate date() {
    return digest.date();
  }

  DigestState state() {
    return digest.state();
  }

  /// Whether a worker holds it, held it before its lease expired, or should retry it.
  boolean unsettled() {
    return state() == DigestState.CLAIMED || state() == DigestState.ATTEMPTING;
  }
}
