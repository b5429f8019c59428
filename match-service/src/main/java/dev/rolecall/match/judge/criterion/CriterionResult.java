package dev.rolecall.match.judge.criterion;

import java.util.function.Supplier;

/// The result of one criterion for a job. Reasons are suppliers: they are written only for matches
/// that someone reads.
public sealed interface CriterionResult {
  /// The person has no such preference: it does not count.
  record NotApplicable() implements CriterionResult {}

  /// @param score 0..100
  /// @param confidence 0..100: how much of what the score depends on is stated
  record Scored(int score, int confidence, Supplier<String> reason) implements CriterionResult {}

  /// The job must not be shown to the person.
  record Vetoed(Supplier<String> reason) implements CriterionResult {}

  CriterionResult NOT_APPLICABLE = new NotApplicable();

  static CriterionResult certain(int score, Supplier<String> reason) {
    return new Scored(score, 100, reason);
  }

  static CriterionResult uncertain(int score, Supplier<String> reason) {
    return new Scored(score, 50, reason);
  }

  /// @param score below a fair fit and above a bad one
  static CriterionResult notStated(int score, String reason) {
    return new Scored(score, 0, () -> reason);
  }

  static CriterionResult veto(Supplier<String> reason) {
    return new Vetoed(reason);
  }
}
