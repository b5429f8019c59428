package dev.rolecall.match.notify.mail;

import java.util.Map;

/// A mail to submit.
///
/// @param messageId with its angle brackets
/// @param headers additional headers
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    String messageId,
    Map<String, String> headers) {
  public Mail {
    headers = Map.copyOf(headers);
  }

  /// Without the address, which must not be logged.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
