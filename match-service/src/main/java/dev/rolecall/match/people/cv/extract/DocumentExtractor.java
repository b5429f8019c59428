package dev.rolecall.match.people.cv.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Extracts the text of a document. The content determines the format, never a file name.
public final class DocumentExtractor {
  private static final byte[] PDF = bytes("%PDF-");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /// Readers accept bytes before the header of a PDF.
  private static final int PDF_HEADER_WITHIN = 1024;

  /// The name of the stream with the content of an encrypted DOCX file.
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private DocumentExtractor() {}

  /// @throws DocumentException when it cannot be read
  public static DocumentText extract(byte[] document) {
    if (document.length == 0) {
      throw new DocumentException(DocumentProblem.EMPTY);
    }
    if (document.length > DocumentLimits.MAX_BYTES) {
      throw new DocumentException(DocumentProblem.TOO_LARGE);
    }
    DocumentText text = read(document);
    if (text.pages().stream().allMatch(String::isBlank)) {
      throw new DocumentException(DocumentProblem.NO_TEXT);
    }
    if (lines(text) > DocumentLimits.MAX_LINES) {
      throw new DocumentException(DocumentProblem.TOO_LONG);
    }
    return text;
  }

  private static long lines(DocumentText text) {
    return text.pages().stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .limit(DocumentLimits.MAX_LINES + 1L)
        .count();
  }

  private static DocumentText read(byte[] document) {
    if (indexOf(document, PDF, PDF_HEADER_WITHIN) >= 0) {
      return PdfText.extract(document);
    }
    if (indexOf(document, ZIP, 0) == 0) {
      return DocxText.extract(document);
    }
    if (indexOf(document, OLE, 0) == 0) {
      boolean encrypted = indexOf(document, ENCRYPTED_PACKAGE, document.length) >= 0;
      throw new DocumentException(encrypted ? DocumentProblem.ENCRYPTED : DocumentProblem.OLD_WORD);
    }
    return PlainText.extract(document);
  }

  /// The index of the first occurrence that starts at or before a limit, or -1.
  private static int indexOf(byte[] content, byte[] part, int last) {
    for (int i = 0; i <= Math.min(last, content.length - part.length); i++) {
      int matched = 0;
      while (matched < part.length && content[i + matched] == part[matched]) {
        matched++;
      }
      if (matched == part.length) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a text is a document in another format that looks like text.
  static boolean isMarkup(String text) {
    String start = text.stripLeading();
    String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
    return lower.startsWith("{\\rtf")
        || lower.startsWith("<!doctype")
        || lower.startsWith("<html")
        || lower.startsWith("<?xml")
        || lower.startsWith("%!ps");
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
