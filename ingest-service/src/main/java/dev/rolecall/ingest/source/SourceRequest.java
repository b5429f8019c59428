package dev.rolecall.ingest.source;

import org.jspecify.annotations.Nullable;

/// A request to a source's API or site, relative to the base address of the board.
///
/// @param path with its query, starting with a slash
/// @param body JSON to send with POST, null for a GET request
/// @param access the keys to send with it, and the pace
/// @param purpose what the source requests it for, to parse the response accordingly; it is not
///   sent. Empty for a source with one kind of responses.
/// @param forWebPage whether it is a request for a page of a web site and not to an API: redirects
///   within the site are followed, and HTML is preferred to JSON
public record SourceRequest(
    String path, @Nullable String body, SourceAccess access, String purpose, boolean forWebPage) {
  public SourceRequest {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path must start with '/', got " + path);
    }
  }

  /// A request to an API.
  public SourceRequest(String path, @Nullable String body, SourceAccess access) {
    this(path, body, access, "", false);
  }

  /// A request without keys.
  public SourceRequest(String path, @Nullable String body) {
    this(path, body, SourceAccess.OPEN);
  }

  /// A GET request without keys.
  public SourceRequest(String path) {
    this(path, null);
  }

  /// A GET request for a page of a web site.
  public static SourceRequest webPage(String path, String purpose) {
    return new SourceRequest(path, null, SourceAccess.OPEN, purpose, true);
  }

  /// A GET request of the same kind with another path.
  public SourceRequest withPath(String otherPath) {
    return new SourceRequest(otherPath, null, access, purpose, forWebPage);
  }
}
