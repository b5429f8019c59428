package dev.rolecall.testkit.web;

import java.util.Map;
import java.util.Optional;

/// A request that came.
///
/// @param path with its query
/// @param headers by lower-case name
public record Asked(String path, Map<String, String> headers) {
  public Asked {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }
}
