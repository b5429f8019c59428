package dev.rolecall.search.web.request;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Sets the [SecurityHeaders] that a response does not have yet.
final class SecurityHeadersFilter implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              SecurityHeaders.ALL.forEach(
                  (name, value) -> {
                    if (!headers.containsHeader(name)) {
                      headers.set(name, value);
                    }
                  });
              return Mono.empty();
            });
    return chain.filter(exchange);
  }
}
