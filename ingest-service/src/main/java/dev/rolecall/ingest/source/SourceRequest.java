package dev.rolecall.ingest.source;

import org.jspecify.annotations.Nullable;

/// A request to a source's API, relative to the base address of the board.
///
/// @param path with its query, starting with a slash
/// @param body JSON to send with POST, null for a GET request
/// @param access the keys to send with it, and the pace
public record SourceRequest(String path, @Nullable String body, SourceAccess access) {
  public SourceRequest {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path must start with '/', got " + path);
    }
  }

  /// A request without keys.
  public SourceRequest(String path, @Nullable String body) {
    this(path, body, SourceAccess.OPEN);
  }

  /// A GET request without keys.
  public SourceRequest(String path) {
    this(path, null);
  }
}
