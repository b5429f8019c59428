package dev.rolecall.match.judge;

/// The initial load of the jobs is not complete; a result would be incomplete.
public final class JobsNotLoadedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobsNotLoadedException() {
    super("The jobs are still being loaded");
  }
}
