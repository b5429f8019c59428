package dev.rolecall.ingest.source;

/// A request to a source's API, relative to the base address.
///
/// @param path with its query, starting with a slash
public record SourceRequest(String path) {
  public SourceRequest {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path must start with '/', got " + path);
    }
  }
}
