package dev.rolecall.ingest.fetch;

import java.time.Duration;

/// Waits. Tests note the wait instead.
public interface Pause {
  /// @throws InterruptedException when we are to stop
  void pause(Duration length) throws InterruptedException;
}
