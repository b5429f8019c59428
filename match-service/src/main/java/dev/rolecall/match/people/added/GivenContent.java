package dev.rolecall.match.people.added;

import org.jspecify.annotations.Nullable;

/// What ingest-service reads jobs from.
///
/// @param charset of a page or text; null when it is not known
/// @param address of the page; null when it is not known
/// @param title of the job, from the person; null to read it
/// @param company the employer, from the person; null to read it
public record GivenContent(
    Kind kind,
    byte[] content,
    @Nullable String charset,
    @Nullable String address,
    @Nullable String title,
    @Nullable String company) {
  /// What the content is.
  public enum Kind {
    PAGE,
    TEXT,
    MAIL,
    /// One of the others, determined by the content.
    FILE
  }

  /// Without the content, which must not be logged.
  @Override
  public String toString() {
    return "GivenContent[" + kind + ", " + content.length + " bytes]";
  }
}
