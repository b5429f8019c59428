package dev.rolecall.search.web.page;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Lets browsers cache the assets of pages indefinitely.
final class PageHeaders implements WebFilter {
  /// The content type of pages.
  static final String HTML = "text/html;charset=UTF-8";

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
    String path = exchange.getRequest().getPath().value();
    var status = exchange.getResponse().getStatusCode();
    boolean asset = path.startsWith("/webjars/") || path.startsWith("/assets/");
    if (asset && (status == null || !status.isError())) {
      headers.set(HttpHeaders.CACHE_CONTROL, CACHE_FOREVER);
    }
  }
}
