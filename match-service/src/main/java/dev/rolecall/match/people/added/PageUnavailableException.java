package dev.rolecall.match.people.added;

/// A page is not fetched, or could not be. The message says why, and what the person can do.
public final class PageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final String INSTEAD =
      " Open the page in your browser, and save it as a file or copy its text: Rolecall reads"
          + " that.";

  PageUnavailableException(String message) {
    super(message);
  }
}
