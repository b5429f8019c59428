package dev.rolecall.match.people.cv.extract;

/// How large a CV may be. A CV of two pages has about 6,000 characters.
public final class DocumentLimits {
  public static final int MAX_BYTES = 5 * 1024 * 1024;
  static final int MAX_PAGES = 30;
  static final int MAX_CHARACTERS = 100_000;

  /// With text. Thirty pages have half as many. The time of an analysis grows faster than the
  /// number of lines.
  static final int MAX_LINES = 3_000;

  /// Of the parts of a DOCX file, when they are decompressed.
  static final int MAX_UNZIPPED_BYTES = 20 * 1024 * 1024;

  static final int MAX_ZIP_ENTRIES = 2_000;

  private DocumentLimits() {}
}
