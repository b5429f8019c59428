package dev.rolecall.search.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The content of an error page.
///
/// @param detail of the error, may be empty
/// @param retry whether a retry may succeed soon
record ErrorPage(int status, String title, String detail, boolean retry) {
  /// @param detail of the problem; null when it must not be displayed
  static ErrorPage of(int status, @Nullable String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    String text = detail == null || detail.startsWith("No static resource") ? "" : detail;
    return switch (known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known) {
      case NOT_FOUND ->
          new ErrorPage(
              status, "Not found", orDefault(text, "There is no page at this URL."), false);
      case GONE ->
          new ErrorPage(
              status, "No longer available", orDefault(text, "This page was removed."), false);
      case BAD_REQUEST ->
          new ErrorPage(
              status,
              "The request is not valid",
              orDefault(text, "Part of this URL is not valid."),
              false);
      case TOO_MANY_REQUESTS ->
          new ErrorPage(
              status,
              "Too many requests",
              orDefault(text, "Please wait a moment and try again."),
              true);
      case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT ->
          new ErrorPage(
              status,
              "Temporarily unavailable",
              "The service is starting or temporarily unavailable. This usually takes less than a"
                  + " minute.",
              true);
      default ->
          status < 500
              ? new ErrorPage(status, "The request failed", text, false)
              : new ErrorPage(
                  status,
                  "Internal error",
                  "An internal error occurred. It has been logged.",
                  true);
    };
  }

  private static String orDefault(String text, String defaultText) {
    return text.isBlank() ? defaultText : text;
  }
}
