package dev.rolecall.search.web.forward;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// Says which calls are people's.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardProperties.class)
class ForwardConfiguration {
  @Bean
  RouterFunction<ServerResponse> peoplesCalls(ForwardProperties properties) {
    PeopleForwarder forwarder = new PeopleForwarder(WebClient.builder(), properties);
    RequestPredicate theirs =
        RequestPredicates.path("/api/v1/me/**")
            .or(RequestPredicates.path("/api/v1/accounts/**"))
            .or(RequestPredicates.path("/api/v1/unsubscribe/**"))
            .or(RequestPredicates.path("/auth/**"));
    return RouterFunctions.route(theirs, forwarder::forward);
  }
}
