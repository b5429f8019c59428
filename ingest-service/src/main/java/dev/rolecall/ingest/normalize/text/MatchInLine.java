package dev.rolecall.ingest.normalize.text;

import java.util.regex.MatchResult;

/// A match in a line of a text. Its indexes refer to the text.
///
/// @param match its indexes refer to the line
/// @param lineStart index of the line in the text
record MatchInLine(MatchResult match, int lineStart) implements MatchResult {
  @Override
  public int start() {
    return lineStart + match.start();
  }

  /// -1 when the group did not match.
  @Override
  public int start(int group) {
    return match.start(group) < 0 ? -1 : lineStart + match.start(group);
  }

  @Override
  public int end() {
    return lineStart + match.end();
  }

  /// -1 when the group did not match.
  @Override
  public int end(int group) {
    return match.end(group) < 0 ? -1 : lineStart + match.end(group);
  }

  @Override
  public String group() {
    return match.group();
  }

  @Override
  @SuppressWarnings("NullAway") // null when the group did not match, as the interface states
  public String group(int group) {
    return match.group(group);
  }

  @Override
  public int groupCount() {
    return match.groupCount();
  }
}
