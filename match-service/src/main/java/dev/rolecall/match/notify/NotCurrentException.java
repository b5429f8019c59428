package dev.rolecall.match.notify;

/// Not all jobs that the log holds are known here yet; an answer would be incomplete.
public final class NotCurrentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotCurrentException() {
    super("The jobs are still being read");
  }
}
