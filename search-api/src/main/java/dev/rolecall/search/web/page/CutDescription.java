package dev.rolecall.search.web.page;

import java.util.regex.Pattern;

/// Recognizes a description of which the source has only the beginning: it ends with an ellipsis,
/// as `We build…` or `We build […]`.
final class CutDescription {
  private static final Pattern END =
      Pattern.compile("(?:…|\\[\\.\\.\\.])[\\s)\\]]*(?:</[a-z0-9]+>\\s*)*$");

  private CutDescription() {}

  /// @param html sanitized
  static boolean is(String html) {
    return END.matcher(html).find();
  }
}
