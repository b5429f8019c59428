package dev.rolecall.search.web.request;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.RateLimits.Usage;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Rejects the requests of a client that sends too many, with 429. Every limited response states
/// the limit and what remains of it (IETF draft-ietf-httpapi-ratelimit-headers).
final class RateLimitFilter implements WebFilter {
  /// Files that a page loads, which cost nothing, and the management port.
  private static final List<String> UNLIMITED_PATHS =
      List.of("/assets/", "/webjars/", "/favicon", "/robots.txt", "/actuator");

  private final RateLimitProperties properties;
  private final RateLimits limits;
  private final ClientAddress clients;
  private final Networks unlimited;
  private final String policy;

  RateLimitFilter(RateLimitProperties properties, RateLimits limits, ClientAddress clients) {
    this.properties = properties;
    this.limits = limits;
    this.clients = clients;
    this.unlimited = Networks.of(properties.unlimited());
    this.policy =
        "\"default\";q=" + properties.requests() + ";w=" + properties.window().toSeconds();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Optional<InetAddress> client = clients.of(exchange.getRequest());
    String path = exchange.getRequest().getPath().value();
    boolean limited =
        properties.enabled()
            && client.isPresent()
            && UNLIMITED_PATHS.stream().noneMatch(path::startsWith)
            && !unlimited.contain(client.get());
    if (!limited) {
      return chain.filter(exchange);
    }
    Usage usage = limits.count(client.get());
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("RateLimit-Policy", policy);
    headers.set("RateLimit", "\"default\";r=" + usage.remaining() + ";t=" + usage.seconds());
    return usage.allowed() ? chain.filter(exchange) : Mono.error(tooMany(usage));
  }

  private ProblemException tooMany(Usage usage) {
    return ProblemException.unavailable(
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many requests",
        "A client may send "
            + properties.requests()
            + " requests in "
            + properties.window().toSeconds()
            + " s. Please continue in "
            + usage.seconds()
            + " s.",
        (int) usage.seconds());
  }
}
