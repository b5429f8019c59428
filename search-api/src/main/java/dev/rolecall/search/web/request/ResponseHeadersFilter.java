package dev.rolecall.search.web.request;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Adds the [SecurityHeaders] and the headers for caches that a response does not have yet.
final class ResponseHeadersFilter implements WebFilter {
  /// If the public address is https, browsers use nothing else for a year (RFC 6797).
  private static final String HTTPS_ONLY = "max-age=31536000; includeSubDomains";

  private final PersonCookies cookies;

  ResponseHeadersFilter(PersonCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              addHeaders(exchange);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  private void addHeaders(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    String path = DecodedPath.of(exchange.getRequest());
    HttpStatusCode status = exchange.getResponse().getStatusCode();
    boolean signedIn = cookies.session(exchange.getRequest()).isPresent();
    Map<String, String> defaults = SecurityHeaders.of(path);
    defaults.forEach((name, value) -> addIfAbsent(headers, name, value));
    if (cookies.isSecure()) {
      addIfAbsent(headers, "Strict-Transport-Security", HTTPS_ONLY);
    }
    addIfAbsent(headers, HttpHeaders.CACHE_CONTROL, CachePolicy.of(path, status, signedIn));
    if (setsCookie(exchange.getResponse())) {
      headers.setCacheControl("no-store");
    }
    if (!headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (CachePolicy.dependsOnSession(path)) {
      headers.add(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
  }

  /// A shared cache would give the cookie to others.
  static boolean setsCookie(ServerHttpResponse response) {
    return !response.getCookies().isEmpty()
        || response.getHeaders().containsHeader(HttpHeaders.SET_COOKIE);
  }

  private static void addIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
