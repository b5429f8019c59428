package dev.rolecall.match.web;

import dev.rolecall.match.people.signin.Sessions;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
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
