package dev.rolecall.match.notify;

import java.util.Map;

/// A mail that is ready to go.
///
/// @param messageId with its angle brackets
/// @param headers beside the usual ones
record Mail(
    String to,
    String subject,
    String text,
    String html,
    String messageId,
    Map<String, String> headers) {
  Mail {
    headers = Map.copyOf(headers);
  }

  /// Without the address, which no log may hold.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
