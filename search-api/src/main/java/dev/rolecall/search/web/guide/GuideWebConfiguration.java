package dev.rolecall.search.web.guide;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.web.forward.MatchServiceClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
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

  @Bean
  CommonGaps commonGaps(
      MatchServiceClient matchService, Clock clock, ObjectProvider<MeterRegistry> meters) {
    return new CommonGaps(matchService, clock, meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}
