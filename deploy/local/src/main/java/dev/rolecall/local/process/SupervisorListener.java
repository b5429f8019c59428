package dev.rolecall.local.process;

import java.time.Duration;

/// Is notified of what happens to a process after its first start.
public interface SupervisorListener {
  /// The process exited or could not be started. It is restarted after the backoff.
  void restarting(String process, String reason, Duration backoff);

  /// The process is ready again.
  void recovered(String process);

  /// A listener that does nothing.
  static SupervisorListener none() {
    return new SupervisorListener() {
      @Override
      public void restarting(String process, String reason, Duration backoff) {}

      @Override
      public void recovered(String process) {}
    };
  }
}
