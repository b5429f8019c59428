package dev.rolecall.ingest.source;

/// What to ask of a source, relative to its base address.
///
/// @param path with its query, starting with a slash
public record Ask(String path) {
  public Ask {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path starts with '/', got " + path);
    }
  }
}
