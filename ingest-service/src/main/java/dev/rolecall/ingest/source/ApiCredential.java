package dev.rolecall.ingest.source;

/// A value that an operator gets from a source, and how it is sent with each request: a key, or the
/// name that belongs to it. Its value is a secret: it is added when a request is sent, and is never
/// in the path of a request, because paths are stored and logged.
///
/// @param setting the name of the setting with its value
/// @param name of the query parameter or header
public record ApiCredential(String setting, Location location, String name) {
  /// Where in a request the value is.
  public enum Location {
    QUERY,
    HEADER
  }

  public static ApiCredential inQuery(String setting, String name) {
    return new ApiCredential(setting, Location.QUERY, name);
  }

  public static ApiCredential inHeader(String setting, String name) {
    return new ApiCredential(setting, Location.HEADER, name);
  }
}
