package dev.rolecall.match.notify.event;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.util.UUID;

/// A webhook that this instance works on until its lease expires.
///
/// @param leaseUntil identifies the lease: the outcome of an attempt counts only while it is held
/// @param position the number of the last event that it received
/// @param failures in a row
/// @param key of its signatures; not part of [#toString]
record DueWebhook(
    AccountId account,
    UUID id,
    Instant leaseUntil,
    String url,
    byte[] key,
    long position,
    int failures) {

  /// Identifies an event to its receiver, even when it is sent again.
  String messageId(long number) {
    return "msg_%s_%d".formatted(id.toString().replace("-", ""), number);
  }

  @Override
  public String toString() {
    return "DueWebhook[" + id + "]";
  }
}
