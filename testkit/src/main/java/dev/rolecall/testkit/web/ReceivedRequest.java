package dev.rolecall.testkit.web;

import java.util.Map;
import java.util.Optional;

/// A request that a [MisbehavingServer] received.
///
/// @param path including the query
/// @param headers by lower-case name
public record ReceivedRequest(String path, Map<String, String> headers) {
  public ReceivedRequest {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }
}
