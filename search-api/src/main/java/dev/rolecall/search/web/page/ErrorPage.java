package dev.rolecall.search.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The content of an error page.
///
/// @param detail of the error, may be empty
/// @param retry whether a retry may succeed soon
record ErrorPage(int status, String title, String detail, boolean retry) {
  /// @param detail of the problem, when the reader may see it
  static ErrorPage of(int status, @Nullable String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    String words = detail == null || detail.startsWith("No static resource") ? "" : detail;
    return switch (known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known) {
      case NOT_FOUND ->
          new ErrorPage(status, "Not found", or(words, "There is no page at this address."), false);
      case GONE -> new ErrorPage(status, "Gone", or(words, "This was taken down."), false);
      case BAD_REQUEST ->
          new ErrorPage(
              status,
              "That was not understood",
              or(words, "Something in this address is not right."),
              false);
      case TOO_MANY_REQUESTS ->
          new ErrorPage(status, "Too many requests", or(words, "Please wait a little."), true);
      case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT ->
          new ErrorPage(
              status,
              "The search is starting",
              "It is not ready to answer yet, or does not answer just now. It usually takes less"
                  + " than a minute.",
              true);
      default ->
          status < 500
              ? new ErrorPage(status, "That does not work", words, false)
              : new ErrorPage(
                  status,
                  "Something went wrong",
                  "It is our fault, not yours, and it is in our log.",
                  true);
    };
  }

  private static String or(String words, String otherwise) {
    return words.isBlank() ? otherwise : words;
  }
}
