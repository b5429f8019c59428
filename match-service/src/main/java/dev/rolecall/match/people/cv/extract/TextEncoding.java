package dev.rolecall.match.people.cv.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/// Decodes text files: by a byte order mark, as UTF-8 if the bytes are valid, as UTF-16 if every
/// other byte is zero, else in the encoding that ICU detects from the frequency of letters.
///
/// ICU does not know ISO 8859-15, which differs from ISO 8859-1 in eight characters. Where a byte
/// of five of them occurs, it is the likelier encoding: ISO 8859-1 has signs there that text does
/// not use, such as `¤` and `¼`.
final class TextEncoding {
  /// Below this confidence (0..100), Western European text is more likely than what ICU found.
  private static final int MIN_CONFIDENCE = 25;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");

  /// `€ Š Œ œ Ÿ` in ISO 8859-15. Its `š Ž ž` are accents in windows-1252, which people write as
  /// quotes (`don´t`), so that they show nothing.
  private static final String ISO_8859_15_BYTES = "\u00A4\u00A6\u00BC\u00BD\u00BE";

  private TextEncoding() {}

  static String decode(byte[] document) {
    Optional<Charset> marked = mark(document);
    if (marked.isPresent()) {
      String text = new String(document, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(document, detect(document));
    }
  }

  private static Optional<Charset> mark(byte[] document) {
    if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(document, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(StandardCharsets.UTF_32LE);
    }
    if (startsWith(document, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_32BE);
    }
    if (startsWith(document, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(document, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return utf16(document);
  }

  /// UTF-16 without a mark: most characters of a CV are Latin letters, so that at least nine of ten
  /// bytes on one side, and almost none on the other, are zero.
  private static Optional<Charset> utf16(byte[] document) {
    int pairs = document.length / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < document.length; i += 2) {
      even += document[i] == 0 ? 1 : 0;
      odd += document[i + 1] == 0 ? 1 : 0;
    }
    if (pairs == 0 || document.length % 2 != 0 || Math.min(even, odd) > 0) {
      return Optional.empty();
    }
    if (odd >= pairs * 0.7) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= pairs * 0.7 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static Charset detect(byte[] document) {
    CharsetMatch match = new CharsetDetector().setText(document).detect();
    if (match == null || match.getConfidence() < MIN_CONFIDENCE) {
      return western(document);
    }
    String name = match.getName();
    return name.equals("ISO-8859-1") || name.equals("windows-1252")
        ? western(document)
        : charset(name).orElse(WINDOWS_1252);
  }

  private static Charset western(byte[] document) {
    String latin1 = new String(document, StandardCharsets.ISO_8859_1);
    boolean windows = latin1.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
    boolean latin9 = latin1.chars().anyMatch(c -> ISO_8859_15_BYTES.indexOf(c) >= 0);
    return latin9 && !windows ? ISO_8859_15 : WINDOWS_1252;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException notInThisJava) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] document, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (document.length <= i || (document[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
