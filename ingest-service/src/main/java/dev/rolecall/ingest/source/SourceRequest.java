package dev.rolecall.ingest.source;

import org.jspecify.annotations.Nullable;

/// A request to a source's API, relative to the base address of the board.
///
/// @param path with its query, starting with a slash
/// @param body JSON to send with POST, null for a GET request
public record SourceRequest(String path, @Nullable String body) {
  public SourceRequest {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path must start with '/', got " + path);
    }
  }

  /// A GET request.
  public SourceRequest(String path) {
    this(path, null);
  }
}
