package dev.rolecall.testkit.web;

import java.util.Map;
import java.util.Optional;

/// A request that a [MisbehavingServer] received.
///
/// @param method `GET`, `POST`
/// @param path including the query
/// @param headers by lower-case name
/// @param body in ISO 8859-1, empty when there is none
public record ReceivedRequest(
    String method, String path, Map<String, String> headers, String body) {
  public ReceivedRequest {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }
}
