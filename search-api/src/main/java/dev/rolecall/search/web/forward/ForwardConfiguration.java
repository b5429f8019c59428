package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.request.ClientAddress;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.netty.channel.ChannelOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.client.HttpClient;

/// Routes requests about accounts to the match-service, and calls it for pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardProperties.class)
class ForwardConfiguration {
  /// The largest response that is read for a page.
  private static final int MAX_RESPONSE_BYTES = 4 << 20;

  @Bean
  MatchServiceClient matchServiceClient(
      ForwardProperties properties, CircuitBreakerRegistry breakers) {
    return new MatchServiceClient(
        connection(properties)
            .baseUrl(properties.url().toString())
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_RESPONSE_BYTES))
            .build(),
        breaker(breakers));
  }

  @Bean
  RouterFunction<ServerResponse> accountRequests(
      ForwardProperties properties, CircuitBreakerRegistry breakers, ClientAddress clients) {
    AccountForwarder forwarder =
        new AccountForwarder(
            connection(properties).build(), properties, breaker(breakers), clients);
    RequestPredicate accountPaths =
        RequestPredicates.path("/api/v1/me/**")
            .or(RequestPredicates.path("/api/v1/accounts/**"))
            .or(RequestPredicates.path("/api/v1/unsubscribe/**"))
            .or(RequestPredicates.path("/api/v1/mail-links/**"))
            .or(RequestPredicates.path("/auth/**"));
    return RouterFunctions.route(accountPaths, forwarder::forward);
  }

  private static CircuitBreaker breaker(CircuitBreakerRegistry breakers) {
    return breakers.circuitBreaker(
        "match-service", AccountForwarder.breakerConfig(breakers.getDefaultConfig()));
  }

  private static WebClient.Builder connection(ForwardProperties properties) {
    HttpClient http =
        HttpClient.create()
            .followRedirect(false)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
            .responseTimeout(properties.timeout());
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http));
  }
}
