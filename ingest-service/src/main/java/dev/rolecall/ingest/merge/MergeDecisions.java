package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.MergeDecision;

/// Takes an operator's word on two roles; the employer's jobs follow within moments.
public interface MergeDecisions {
  /// Comes back when the decision is kept.
  ///
  /// @throws UndecidedException when it could not be kept; nothing has changed then
  void decide(MergeDecision decision);

  /// The log did not take the decision.
  final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UndecidedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
