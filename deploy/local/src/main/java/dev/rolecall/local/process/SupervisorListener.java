package dev.rolecall.local.process;

import java.time.Duration;

/// Is told what happens to a part after its first start.
public interface SupervisorListener {
  /// It died, or could not be started; it is started again after the pause.
  void died(String part, String why, Duration pause);

  /// It answers again.
  void back(String part);

  /// For those who need not know.
  static SupervisorListener none() {
    return new SupervisorListener() {
      @Override
      public void died(String part, String why, Duration pause) {}

      @Override
      public void back(String part) {}
    };
  }
}
