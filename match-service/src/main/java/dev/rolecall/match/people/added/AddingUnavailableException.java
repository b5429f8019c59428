package dev.rolecall.match.people.added;

/// Jobs cannot be read at the moment. Nothing was added. The message is for the person.
public final class AddingUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AddingUnavailableException(String message) {
    super(message);
  }

  AddingUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
