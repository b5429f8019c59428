package dev.rolecall.search.web.page;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Sets security headers: pages load from this server only, run no inline scripts and cannot be
/// framed. Headers that are already present are kept.
final class PageHeaders implements WebFilter {
  /// The content type of pages.
  static final String HTML = "text/html;charset=UTF-8";

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /// The maximum of a year, because the address changes with the content.
  private static final String CACHE_FOREVER = "public, max-age=31536000, immutable";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              headers(exchange);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  private static void headers(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    putIfAbsent(headers, "Content-Security-Policy", POLICY);
    putIfAbsent(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
    putIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    String path = exchange.getRequest().getPath().value();
    var status = exchange.getResponse().getStatusCode();
    boolean asset = path.startsWith("/webjars/") || path.startsWith("/assets/");
    if (asset && (status == null || !status.isError())) {
      headers.set(HttpHeaders.CACHE_CONTROL, CACHE_FOREVER);
    }
  }

  private static void putIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
