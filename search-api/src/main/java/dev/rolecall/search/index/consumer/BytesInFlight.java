package dev.rolecall.search.index.consumer;

import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/// Bounds the bytes of all bulk requests that this process has in flight, whatever the number of
/// index versions and consumer threads.
final class BytesInFlight {
  private final Semaphore free;
  private final int max;

  BytesInFlight(DataSize max) {
    this.max = Math.toIntExact(max.toKilobytes());
    this.free = new Semaphore(this.max, true);
  }

  /// Waits until the bound allows the request.
  ///
  /// @param bytes of a request; a request larger than the bound waits until no other is in flight
  /// @return the argument for [#release(int)]
  int acquire(long bytes) throws InterruptedException {
    int kilobytes = (int) Math.min(max, bytes / 1024 + 1);
    free.acquire(kilobytes);
    return kilobytes;
  }

  void release(int acquired) {
    free.release(acquired);
  }
}
