package dev.rolecall.search.web.forward;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Decides which headers are forwarded: all except hop-by-hop headers (RFC 9110, 7.6.1) and those
/// that describe the client, which are set here.
final class ForwardedHeaders {
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /// Headers that are not forwarded. Without `accept-encoding`, match-service does not compress the
  /// response; search-api does. A session's cookie is sent as a bearer token instead.
  private static final Set<String> REPLACED_HEADERS =
      Set.of("host", "expect", "forwarded", "accept-encoding", "cookie");

  private ForwardedHeaders() {}

  /// @param client empty when the connection is closed already
  static HttpHeaders of(ServerHttpRequest request, Optional<InetAddress> client) {
    HttpHeaders headers = endToEnd(request.getHeaders());
    REPLACED_HEADERS.forEach(headers::remove);
    if (!hasContent(request)) {
      headers.remove(HttpHeaders.CONTENT_LENGTH);
      headers.remove(HttpHeaders.CONTENT_TYPE);
    }
    List.copyOf(headers.headerNames()).stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
        .forEach(headers::remove);
    URI requested = request.getURI();
    headers.set("X-Forwarded-Proto", requested.getScheme());
    headers.set("X-Forwarded-Host", requested.getAuthority());
    client.ifPresent(address -> headers.set("X-Forwarded-For", address.getHostAddress()));
    return headers;
  }

  static boolean hasContent(ServerHttpRequest request) {
    HttpMethod method = request.getMethod();
    return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
  }

  /// Without hop-by-hop headers and those that the `Connection` header names.
  static HttpHeaders endToEnd(HttpHeaders all) {
    Set<String> dropped = new HashSet<>(HOP_BY_HOP);
    all.getConnection().forEach(name -> dropped.add(name.toLowerCase(Locale.ROOT)));
    HttpHeaders kept = new HttpHeaders();
    all.forEach(
        (name, values) -> {
          if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
            kept.put(name, values);
          }
        });
    return kept;
  }
}
