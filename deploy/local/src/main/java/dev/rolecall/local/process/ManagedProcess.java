package dev.rolecall.local.process;

import java.io.IOException;
import java.time.Duration;

/// A process that a [ProcessSupervisor] runs: how to start it and how to check that it is ready.
public interface ManagedProcess {
  /// Lower case; also the name of the log and of the pid file.
  String name();

  /// Writes files and settings. Called before every start, even after a crash.
  void prepare() throws IOException, InterruptedException;

  ProcessSpec spec();

  /// Whether it serves requests now. A refused connection is false, not an exception.
  boolean isReady();

  /// Chooses other ports if another program uses one in the meantime.
  void reassignPorts();

  /// How long a start may take. It is long because a busy machine is slow and a restart begins from
  /// scratch; a process that exits is noticed at once.
  default Duration startTimeout() {
    return Duration.ofMinutes(5);
  }

  /// How long it may take to exit after its stop signal; then it is killed.
  default Duration stopTimeout() {
    return Duration.ofSeconds(20);
  }

  /// The signal that makes it shut down cleanly.
  default String stopSignal() {
    return "TERM";
  }
}
