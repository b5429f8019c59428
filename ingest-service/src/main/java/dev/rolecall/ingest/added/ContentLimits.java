package dev.rolecall.ingest.added;

import dev.rolecall.ingest.source.UnreadablePayloadException;

/// Rejects content that needs far more memory and time than its size suggests: a page of 5 MB can
/// have a million elements, and a mail a million parts.
final class ContentLimits {
  /// The saved pages of job sites have up to about 20,000 elements, each with two tags, and scripts
  /// that contain `<`.
  private static final int MAX_TAGS = 80_000;

  /// Mails have some parts, and pages that were saved as one file some hundreds. Style sheets have
  /// such lines too.
  private static final int MAX_PART_LINES = 10_000;

  /// The maximum length of a description in characters; the rest is not kept.
  private static final int MAX_TEXT = 300_000;

  private ContentLimits() {}

  /// @throws UnreadablePayloadException when it has too many elements
  static String page(String html) {
    if (html.chars().filter(each -> each == '<').limit(MAX_TAGS + 1L).count() > MAX_TAGS) {
      throw new UnreadablePayloadException("The page has too many elements");
    }
    return html;
  }

  /// @throws UnreadablePayloadException when it can have too many parts
  static byte[] mail(byte[] message) {
    int lines = 0;
    for (int i = 0; i < message.length - 1; i++) {
      boolean atStart = i == 0 || message[i - 1] == '\n' || message[i - 1] == '\r';
      if (atStart && message[i] == '-' && message[i + 1] == '-' && ++lines > MAX_PART_LINES) {
        throw new UnreadablePayloadException("The mail has too many parts");
      }
    }
    return message;
  }

  /// The start of a text, up to the maximum length.
  static String text(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
