package dev.rolecall.match.judge.criterion;

import java.util.function.Supplier;

/// What one criterion makes of a job. Reasons are put into words only for those who read them.
public sealed interface CriterionResult {
  /// What is not stated scores this.
  int NEUTRAL = 50;

  /// The person has no such preference: it does not count.
  record NotApplicable() implements CriterionResult {}

  /// @param score 0..100
  /// @param certainty 0..100: how much of what the score rests on is stated
  record Scored(int score, int certainty, Supplier<String> reason) implements CriterionResult {}

  /// The job must not be shown.
  record Vetoed(Supplier<String> reason) implements CriterionResult {}

  CriterionResult NOT_APPLICABLE = new NotApplicable();

  static CriterionResult certain(int score, Supplier<String> reason) {
    return new Scored(score, 100, reason);
  }

  static CriterionResult uncertain(int score, Supplier<String> reason) {
    return new Scored(score, 50, reason);
  }

  static CriterionResult notStated(String reason) {
    return new Scored(NEUTRAL, 0, () -> reason);
  }

  static CriterionResult veto(Supplier<String> reason) {
    return new Vetoed(reason);
  }
}
