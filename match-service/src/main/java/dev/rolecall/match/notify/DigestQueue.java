package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.ClaimedDigest;
import dev.rolecall.match.notify.digest.DigestClaims;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The digests that this instance claimed and did not begin to work on. Several are claimed and
/// read together, which costs about as much as one.
///
/// They wait for a few seconds at most: then they are released, to be read again, since the person
/// may have changed what they want.
final class DigestQueue {
  private static final int CLAIMED_TOGETHER = 16;
  private static final Duration MAX_AGE = Duration.ofSeconds(10);

  private final DigestClaims claims;
  private final DigestSender sender;
  private final LongSupplier nanos;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(PreparedDigest digest, long since) {}

  DigestQueue(DigestClaims claims, DigestSender sender, LongSupplier nanos) {
    this.claims = claims;
    this.sender = sender;
    this.nanos = nanos;
  }

  /// @param found whether an account was due
  /// @param digest to work on; null when none of the accounts' digests turned out to be due
  record Next(boolean found, @Nullable PreparedDigest digest) {}

  /// The digest that has been due the longest. Other threads wait while digests are claimed.
  synchronized Next next() {
    releaseOld();
    boolean found = !waiting.isEmpty() || claim();
    Waiting next = waiting.poll();
    return new Next(found, next == null ? null : next.digest());
  }

  private boolean claim() {
    DigestClaims.Next claimed = claims.claimNext(CLAIMED_TOGETHER);
    if (!claimed.claims().isEmpty()) {
      long now = nanos.getAsLong();
      sender.prepare(claimed.claims()).forEach(each -> waiting.add(new Waiting(each, now)));
    }
    return claimed.found();
  }

  private void releaseOld() {
    Optional<Waiting> oldest = Optional.ofNullable(waiting.peek());
    if (oldest.isPresent() && nanos.getAsLong() - oldest.get().since() > MAX_AGE.toNanos()) {
      release();
    }
  }

  /// Lets any instance claim them.
  synchronized void release() {
    List<ClaimedDigest> released = waiting.stream().map(each -> each.digest().digest()).toList();
    waiting.clear();
    if (!released.isEmpty()) {
      claims.release(released);
    }
  }
}
