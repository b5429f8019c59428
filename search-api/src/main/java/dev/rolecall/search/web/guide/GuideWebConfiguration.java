package dev.rolecall.search.web.guide;

import dev.rolecall.model.dictionary.CurrencyRates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the pages and the API of guides.
@Configuration(proxyBeanMethods = false)
class GuideWebConfiguration {
  @Bean
  GuideSettings guideSettings(ObjectProvider<CurrencyRates> rates) {
    return new GuideSettings(rates.getIfAvailable(CurrencyRates::fallback));
  }
}
