package dev.rolecall.bench.pipeline;

/// The run has no valid result: a process failed, postings were lost, or time ran out.
public final class PipelineFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PipelineFailedException(String message) {
    super(message);
  }

  public PipelineFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
