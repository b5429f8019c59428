package dev.rolecall.match.judge;

/// Not all jobs that the log holds are known here yet; an answer would be incomplete.
public final class JobsNotLoadedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobsNotLoadedException() {
    super("The jobs are still being read");
  }
}
