package dev.rolecall.search.web.page;

import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.market.guide.InMemoryGuides;
import dev.rolecall.testkit.SettableClock;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The pages alone, with invented jobs. `main` serves them on port 8099, to view them in a browser.
@ImportAutoConfiguration({
  CodecsAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  ErrorWebFluxAutoConfiguration.class,
  HttpHandlerAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  NettyReactiveWebServerAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  WebFluxAutoConfiguration.class
})
@ComponentScan({"dev.rolecall.search.web.page", "dev.rolecall.search.web.request"})
class PageSite {
  public static void main(String[] args) {
    SpringApplication.run(PageSite.class, "--server.port=8099");
  }

  @Bean
  InMemoryJobSearch jobSearch() {
    return new InMemoryJobSearch(SampleJobs.all());
  }

  @Bean
  InMemoryGuides guides() {
    return new InMemoryGuides(3);
  }

  @Bean
  Clock clock() {
    return SettableClock.at(SampleJobs.NOW);
  }
}
