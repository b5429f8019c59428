package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.web.request.PersonCookies;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebExceptionHandler;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

/// The beans of the pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageConfiguration {
  /// @param rates the daily rates if available, otherwise those in the jar
  @Bean
  SearchPageFactory searchPageFactory(
      JobSearch search,
      Clock clock,
      PageProperties properties,
      ObjectProvider<CurrencyRates> rates) {
    return new SearchPageFactory(
        search, rates.getIfAvailable(CurrencyRates::fallback), clock, properties.pageJobs());
  }

  @Bean
  JobViewFactory jobViewFactory(Clock clock, ObjectProvider<CurrencyRates> rates) {
    return new JobViewFactory(rates.getIfAvailable(CurrencyRates::fallback), clock);
  }

  @Bean
  PublicAddress publicAddress(PageProperties properties) {
    return new PublicAddress(properties);
  }

  @Bean
  PageAssets pageAssets() {
    return PageAssets.load();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  ErrorPageFilter errorPageFilter(
      ThymeleafReactiveViewResolver views,
      PageAssets assets,
      PersonCookies cookies,
      ObjectProvider<WebExceptionHandler> problems) {
    return new ErrorPageFilter(views, assets, cookies, () -> problems.orderedStream().toList());
  }
}
