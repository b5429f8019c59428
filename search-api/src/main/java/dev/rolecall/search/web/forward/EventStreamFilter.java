package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.service.http.OpenStreams;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Limits the streams of events that are open at the same time, and ends them before the web server
/// stops, which would wait for them.
final class EventStreamFilter extends OpenStreams implements WebFilter {
  private static final int RETRY_SECONDS = 30;
  private static final PathPattern PATH =
      PathPatternParser.defaultInstance.parse(ForwardConfiguration.EVENTS);

  private final Bulkhead streams;

  EventStreamFilter(Bulkhead streams) {
    this.streams = streams;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return PATH.matches(exchange.getRequest().getPath().pathWithinApplication())
        ? chain
            .filter(exchange)
            .takeUntilOther(stopped())
            .transformDeferred(BulkheadOperator.of(streams))
            .onErrorMap(BulkheadFullException.class, _ -> tooMany())
        : chain.filter(exchange);
  }

  private static ProblemException tooMany() {
    return ProblemException.unavailable(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Too many streams",
        "Too many streams of events are open. Please try again later.",
        RETRY_SECONDS);
  }
}
