package dev.rolecall.match.people.cv.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a text file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
final class PlainText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PlainText() {}

  static DocumentText extract(byte[] document) {
    String text = decode(document);
    if (isBinary(text) || DocumentExtractor.isMarkup(text)) {
      throw new DocumentException(DocumentProblem.NOT_SUPPORTED);
    }
    if (text.length() > DocumentLimits.MAX_CHARACTERS) {
      throw new DocumentException(DocumentProblem.TOO_LONG);
    }
    return new DocumentText(
        DocumentFormat.TEXT, List.of(text.replace("\r\n", "\n").replace('\r', '\n')));
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

  /// Text has no control characters, except for lines, tabs and pages.
  private static boolean isBinary(String text) {
    return text.chars()
        .anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F);
  }
}
