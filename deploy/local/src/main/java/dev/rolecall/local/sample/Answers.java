package dev.rolecall.local.sample;

import java.util.Map;

/// What a source answers to a GET.
@FunctionalInterface
interface Answers {
  Answer to(Request request);

  /// @param query the last value of each parameter, decoded
  record Request(String path, Map<String, String> query) {}
}
