package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.request.ClientAddress;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// Routes requests about accounts to the match-service.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardProperties.class)
class ForwardConfiguration {
  @Bean
  RouterFunction<ServerResponse> accountRequests(
      ForwardProperties properties, CircuitBreakerRegistry breakers, ClientAddress clients) {
    AccountForwarder forwarder =
        new AccountForwarder(
            WebClient.builder(),
            properties,
            breakers.circuitBreaker(
                "match-service", AccountForwarder.breakerConfig(breakers.getDefaultConfig())),
            clients);
    RequestPredicate accountPaths =
        RequestPredicates.path("/api/v1/me/**")
            .or(RequestPredicates.path("/api/v1/accounts/**"))
            .or(RequestPredicates.path("/api/v1/unsubscribe/**"))
            .or(RequestPredicates.path("/auth/**"));
    return RouterFunctions.route(accountPaths, forwarder::forward);
  }
}
