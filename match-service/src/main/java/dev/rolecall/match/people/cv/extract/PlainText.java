package dev.rolecall.match.people.cv.extract;

import java.util.List;
import java.util.regex.Pattern;

/// Reads a text file in any encoding: see [TextEncoding].
final class PlainText {
  private static final Pattern OTHER_CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t\f]]");

  private PlainText() {}

  static DocumentText extract(byte[] document) {
    String text = TextEncoding.decode(document);
    if (isBinary(text) || DocumentExtractor.isMarkup(text)) {
      throw new DocumentException(DocumentProblem.NOT_SUPPORTED);
    }
    if (text.length() > DocumentLimits.MAX_CHARACTERS) {
      throw new DocumentException(DocumentProblem.TOO_LONG);
    }
    String lines = text.replace("\r\n", "\n").replaceAll("[\r\u000B\u0085]", "\n");
    return new DocumentText(
        DocumentFormat.TEXT, List.of(OTHER_CONTROL.matcher(lines).replaceAll(" ")));
  }

  /// Text has few control characters, except for lines, tabs and pages, and no NUL.
  private static boolean isBinary(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && "\n\r\t\f\u000B".indexOf(c) < 0 || c == 0x7F).count();
    return text.indexOf('\0') >= 0 || controls * 100 > text.length();
  }
}
