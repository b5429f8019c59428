package dev.rolecall.search.web.page;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Tells browsers what a page may do: load from this server only, run no inline script, not be
/// framed. A header that is already present stays.
final class PageHeaders implements WebFilter {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /// A year: the address changes with the content.
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

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
      headers.set(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
    }
  }

  private static void putIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
