package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.JobAggregations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

/// The beans of guides.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GuideConfiguration {
  @Bean
  CachedGuides guides(
      JobAggregations jobs,
      Clock clock,
      @Value("${rolecall.market.guide-cache:32MB}") DataSize cache,
      MeterRegistry registry) {
    return new CachedGuides(new ElasticsearchGuides(jobs, clock), clock, cache, registry);
  }
}
