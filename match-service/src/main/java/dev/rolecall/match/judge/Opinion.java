package dev.rolecall.match.judge;

import java.util.function.Supplier;

/// What one criterion makes of a job. Reasons are put into words only for those who read them.
sealed interface Opinion {
  /// What is not stated scores this.
  int NEUTRAL = 50;

  /// The person has no such wish: it does not count.
  record NotAsked() implements Opinion {}

  /// @param score 0..100
  /// @param certainty 0..100: how much of what the score rests on is stated
  record Says(int score, int certainty, Supplier<String> reason) implements Opinion {}

  /// The job must not be shown.
  record Against(Supplier<String> reason) implements Opinion {}

  Opinion NOT_ASKED = new NotAsked();

  static Opinion sure(int score, Supplier<String> reason) {
    return new Says(score, 100, reason);
  }

  static Opinion half(int score, Supplier<String> reason) {
    return new Says(score, 50, reason);
  }

  static Opinion notStated(String reason) {
    return new Says(NEUTRAL, 0, () -> reason);
  }

  static Opinion against(Supplier<String> reason) {
    return new Against(reason);
  }
}
