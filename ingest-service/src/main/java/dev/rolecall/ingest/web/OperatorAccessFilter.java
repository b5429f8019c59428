package dev.rolecall.ingest.web;

import dev.rolecall.ingest.web.OperatorAccess.Rejection;
import dev.rolecall.model.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Rejects requests without access ([OperatorAccess]) with a problem detail (RFC 9457). It applies
/// to every path of this port. Health and metrics have a separate port, to which Spring Boot
/// applies the filters of the service too.
final class OperatorAccessFilter implements WebFilter {
  private static final String MANAGEMENT = "/actuator";
  private final OperatorAccess access;

  OperatorAccessFilter(OperatorAccess access) {
    this.access = access;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getPath().value().startsWith(MANAGEMENT)) {
      return chain.filter(exchange);
    }
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.setCacheControl("no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    @Nullable Rejection rejection = access.rejection(exchange.getRequest());
    return rejection == null ? chain.filter(exchange) : reject(exchange, rejection);
  }

  private static Mono<Void> reject(ServerWebExchange exchange, Rejection rejection) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(rejection.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (rejection.status() == HttpStatus.UNAUTHORIZED) {
      response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(exchange));
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", rejection.status().getReasonPhrase());
    problem.put("status", rejection.status().value());
    problem.put("detail", rejection.detail());
    byte[] body = Json.MAPPER.writeValueAsBytes(problem);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  /// A browser asks for a login on pages.
  private static String challenge(ServerWebExchange exchange) {
    return OperatorAccess.isPage(exchange.getRequest())
        ? "Basic realm=\"Rolecall operators\", charset=\"UTF-8\""
        : "Bearer";
  }
}
