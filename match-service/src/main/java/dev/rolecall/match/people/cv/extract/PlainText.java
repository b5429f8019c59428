package dev.rolecall.match.people.cv.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a text file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
final class PlainText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern OTHER_CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t\f]]");

  private PlainText() {}

  static DocumentText extract(byte[] document) {
    String text = decode(document);
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

  private static String decode(byte[] document) {
    if (document.length >= 2 && (document[0] & 0xFF) + (document[1] & 0xFF) == 0xFE + 0xFF) {
      return new String(document, StandardCharsets.UTF_16);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(document, WINDOWS_1252);
    }
  }

  /// Text has few control characters, except for lines, tabs and pages, and no NUL.
  private static boolean isBinary(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && "\n\r\t\f\u000B".indexOf(c) < 0 || c == 0x7F).count();
    return text.indexOf('\0') >= 0 || controls * 100 > text.length();
  }
}
