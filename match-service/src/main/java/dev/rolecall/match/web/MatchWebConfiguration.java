package dev.rolecall.match.web;

import dev.rolecall.match.people.signin.Sessions;
import dev.rolecall.service.http.ServerConnections;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.scheduler.Schedulers;

/// The beans of the API. Controllers block, so each call runs on a virtual thread, never on the
/// event loop.
@Configuration(proxyBeanMethods = false)
class MatchWebConfiguration {
  /// Less than search-api waits for a response.
  private static final Duration EXPENSIVE_TIMEOUT = Duration.ofSeconds(20);

  @Bean
  ExpensiveRequests expensiveRequests() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new ExpensiveRequests(threads, EXPENSIVE_TIMEOUT);
  }

  /// @param maxStall after this time in which its client reads nothing, a connection is closed
  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> serverConnections(
      @Value("${rolecall.max-stall:60s}") Duration maxStall) {
    return factory ->
        factory.addServerCustomizers(server -> ServerConnections.protect(server, maxStall));
  }

  @Bean
  WebFluxConfigurer callerArguments(
      Sessions sessions, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(
            new CallerResolver(sessions, Schedulers.fromExecutor(blocking)));
      }
    };
  }
}
