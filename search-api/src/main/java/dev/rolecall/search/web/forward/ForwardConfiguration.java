package dev.rolecall.search.web.forward;

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
      ForwardProperties properties, CircuitBreakerRegistry breakers) {
    PeopleForwarder forwarder =
        new PeopleForwarder(
            WebClient.builder(),
            properties,
            breakers.circuitBreaker(
                "match-service", PeopleForwarder.breakerConfig(breakers.getDefaultConfig())));
    RequestPredicate aboutAccounts =
        RequestPredicates.path("/api/v1/me/**")
            .or(RequestPredicates.path("/api/v1/accounts/**"))
            .or(RequestPredicates.path("/api/v1/unsubscribe/**"))
            .or(RequestPredicates.path("/auth/**"));
    return RouterFunctions.route(aboutAccounts, forwarder::forward);
  }
}
