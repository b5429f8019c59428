package dev.rolecall.bench.pipeline;

/// The run has no valid result: a process failed, postings were lost, or time ran out.
final class PipelineFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PipelineFailedException(String message) {
    super(message);
  }

  PipelineFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
