package dev.rolecall.match.people.cv.extract;

import java.io.Writer;

/// Collects text, up to the maximum length of a CV.
final class BoundedText extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int max;

  BoundedText(int max) {
    this.max = max;
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    if (length > max - text.length()) {
      throw new DocumentException(DocumentProblem.TOO_LONG);
    }
    text.append(characters, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
