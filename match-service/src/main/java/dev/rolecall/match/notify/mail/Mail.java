package dev.rolecall.match.notify.mail;

import dev.rolecall.match.notify.digest.MailKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail to submit.
///
/// @param messageId with its angle brackets
/// @param headers additional headers
/// @param key which mail it is, to recognize it when it comes back; null when that does not matter
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    String messageId,
    Map<String, String> headers,
    @Nullable MailKey key) {
  public Mail {
    headers = Map.copyOf(headers);
  }

  /// A mail of which nothing is recorded when it comes back.
  public Mail(
      String to,
      String subject,
      String text,
      String html,
      String messageId,
      Map<String, String> headers) {
    this(to, subject, text, html, messageId, headers, null);
  }

  /// Without the address, which must not be logged.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
