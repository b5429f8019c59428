package dev.rolecall.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A posting that the board listed, in the board's state.
///
/// @param contentHash hash of the content as received
/// @param absentSince when a complete crawl first did not list it, null when the last one did. Of a
///   board with several pages, one such crawl is not enough: postings move between the pages while
///   they are read.
/// @param fields the fields that it had, as letters that ingest-service defines; null when they are
///   not known
/// @param detail of a source whose details are read again from time to time, null for the others
public record SeenPosting(
    String contentHash,
    Instant firstSeenAt,
    @Nullable Instant absentSince,
    @Nullable String fields,
    @Nullable SeenDetail detail) {
  /// A posting whose detail is not read again while its row is the same.
  public SeenPosting(
      String contentHash,
      Instant firstSeenAt,
      @Nullable Instant absentSince,
      @Nullable String fields) {
    this(contentHash, firstSeenAt, absentSince, fields, null);
  }

  /// A posting that is listed.
  public SeenPosting(String contentHash, Instant firstSeenAt) {
    this(contentHash, firstSeenAt, null, null);
  }

  /// The same posting, listed.
  public SeenPosting listed() {
    return new SeenPosting(contentHash, firstSeenAt, null, fields, detail);
  }

  /// The same posting, not listed since this time.
  public SeenPosting absentSince(Instant since) {
    return new SeenPosting(contentHash, firstSeenAt, since, fields, detail);
  }

  /// The same posting with other fields.
  public SeenPosting withFields(@Nullable String newFields) {
    return new SeenPosting(contentHash, firstSeenAt, absentSince, newFields, detail);
  }
}
