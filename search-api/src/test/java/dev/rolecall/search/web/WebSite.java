package dev.rolecall.search.web;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.find.NameCompletion;
import dev.rolecall.search.find.SearchHints;
import dev.rolecall.search.market.guide.InMemoryGuides;
import dev.rolecall.search.web.page.SampleJobs;
import dev.rolecall.testkit.SettableClock;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.ReactiveMultipartAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The whole web layer, with invented jobs in memory.
@ImportAutoConfiguration({
  CodecsAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  ErrorWebFluxAutoConfiguration.class,
  HttpHandlerAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  NettyReactiveWebServerAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  ReactiveMultipartAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  WebFluxAutoConfiguration.class
})
@ComponentScan(basePackageClasses = WebSite.class)
public class WebSite {
  @Bean
  InMemoryJobSearch jobSearch() {
    return new InMemoryJobSearch(SampleJobs.all());
  }

  @Bean
  SearchHints searchHints() {
    return _ -> Mono.just(List.of());
  }

  @Bean
  InMemoryGuides guides() {
    return new InMemoryGuides(900);
  }

  @Bean
  NameCompletion nameCompletion() {
    return (_, _, _) -> Mono.just(new NameCompletion.Completed(List.of(), true));
  }

  @Bean
  Clock clock() {
    return SettableClock.at(SampleJobs.NOW);
  }

  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  @Bean
  BulkheadRegistry bulkheads() {
    return BulkheadRegistry.ofDefaults();
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers() {
    return CircuitBreakerRegistry.ofDefaults();
  }
}
