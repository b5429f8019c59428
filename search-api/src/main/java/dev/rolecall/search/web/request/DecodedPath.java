package dev.rolecall.search.web.request;

import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The path of a request as it is matched with handlers: decoded, and without the parameters of its
/// segments. Rules must use it, because `/%73ign-in` is `/sign-in`.
final class DecodedPath {
  private DecodedPath() {}

  static String of(ServerHttpRequest request) {
    return request.getPath().pathWithinApplication().elements().stream()
        .map(
            element ->
                element instanceof PathContainer.PathSegment segment
                    ? segment.valueToMatch()
                    : element.value())
        .collect(Collectors.joining());
  }
}
