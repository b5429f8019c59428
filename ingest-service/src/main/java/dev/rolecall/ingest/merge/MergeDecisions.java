package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.MergeDecision;

/// Publishes an operator's merge decision on two roles. The jobs are updated shortly afterwards.
public interface MergeDecisions {
  /// Returns when the decision is stored.
  ///
  /// @throws DecisionNotStoredException when it could not be stored; then nothing has changed
  void decide(MergeDecision decision);

  /// The decision could not be written to Kafka.
  final class DecisionNotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DecisionNotStoredException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
