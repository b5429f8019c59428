package dev.rolecall.match.notify.ledger;

/// A mail was made of a job that its person was told of meanwhile: it must be made anew.
public final class AlreadySentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadySentException() {
    super("Told meanwhile");
  }
}
