package dev.rolecall.local.sample;

import java.util.Map;

/// The API of a source: responds to GET requests.
@FunctionalInterface
interface SampleEndpoint {
  SampleResponse respond(Request request);

  /// @param query the last value of each parameter, decoded
  record Request(String path, Map<String, String> query) {}
}
