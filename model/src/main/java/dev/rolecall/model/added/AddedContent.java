package dev.rolecall.model.added;

import org.jspecify.annotations.Nullable;

/// What a person gave Rolecall of a job that they found elsewhere. match-service sends it to
/// ingest-service, which reads it and keeps nothing.
///
/// @param content its bytes
/// @param charset of a page or text; null when it is not known
/// @param address of the page; null when it is not known
/// @param title of the job, from the person; null to read it
/// @param company the employer, from the person; null to read it
public record AddedContent(
    Kind kind,
    byte[] content,
    @Nullable String charset,
    @Nullable String address,
    @Nullable String title,
    @Nullable String company) {
  /// What the content is.
  public enum Kind {
    /// HTML.
    PAGE,
    /// Plain text.
    TEXT,
    /// A message (RFC 5322), or a page that a browser saved as one file (MHTML).
    MAIL,
    /// One of the others, determined by the content.
    FILE
  }

  /// Without the content, which must not be logged.
  @Override
  public String toString() {
    return "AddedContent[" + kind + ", " + content.length + " bytes]";
  }
}
