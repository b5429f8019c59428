package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.request.ClientAddress;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Routes requests about accounts to the match-service, and calls it for pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardProperties.class)
class ForwardConfiguration {
  /// The stream of a person's events.
  static final String EVENTS = "/api/v1/me/events";

  /// The largest response that is read for a page.
  private static final int MAX_RESPONSE_BYTES = 4 << 20;

  @Bean
  MatchServiceClient matchServiceClient(
      ForwardProperties properties, CircuitBreakerRegistry breakers) {
    return new MatchServiceClient(
        connection(HttpClient.create(), properties)
            .baseUrl(properties.url().toString())
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_RESPONSE_BYTES))
            .build(),
        breaker(breakers));
  }

  @Bean
  RouterFunction<ServerResponse> accountRequests(
      ForwardProperties properties, CircuitBreakerRegistry breakers, ClientAddress clients) {
    AccountForwarder forwarder = forwarder(HttpClient.create(), properties, breakers, clients);
    AccountForwarder streams =
        forwarder(HttpClient.create(streamConnections(properties)), properties, breakers, clients);
    RequestPredicate accountPaths =
        RequestPredicates.path("/api/v1/me/**")
            .or(RequestPredicates.path("/api/v1/accounts/**"))
            .or(RequestPredicates.path("/api/v1/unsubscribe/**"))
            .or(RequestPredicates.path("/api/v1/mail-links/**"))
            .or(RequestPredicates.path("/auth/**"));
    return RouterFunctions.route(RequestPredicates.path(EVENTS), streams::forward)
        .andRoute(accountPaths, forwarder::forward);
  }

  /// After the filters that limit requests and render errors.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 12)
  EventStreamFilter eventStreamFilter(ForwardProperties properties, BulkheadRegistry bulkheads) {
    BulkheadConfig limit =
        BulkheadConfig.custom()
            .maxConcurrentCalls(properties.streams())
            .maxWaitDuration(Duration.ZERO)
            .build();
    return new EventStreamFilter(bulkheads.bulkhead("event-streams", limit));
  }

  /// Streams have connections of their own: they would use up those of all other calls.
  private static ConnectionProvider streamConnections(ForwardProperties properties) {
    return ConnectionProvider.create("event-streams", properties.streams());
  }

  private static AccountForwarder forwarder(
      HttpClient http,
      ForwardProperties properties,
      CircuitBreakerRegistry breakers,
      ClientAddress clients) {
    return new AccountForwarder(
        connection(http, properties).build(), properties, breaker(breakers), clients);
  }

  private static CircuitBreaker breaker(CircuitBreakerRegistry breakers) {
    return breakers.circuitBreaker(
        "match-service", AccountForwarder.breakerConfig(breakers.getDefaultConfig()));
  }

  private static WebClient.Builder connection(HttpClient http, ForwardProperties properties) {
    HttpClient limited =
        http.followRedirect(false)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
            .responseTimeout(properties.timeout());
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(limited));
  }
}
