package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.JobAggregations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The beans of guides.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GuideConfiguration {
  @Bean
  CachedGuides guides(JobAggregations jobs, Clock clock) {
    return new CachedGuides(new ElasticsearchGuides(jobs, clock), clock);
  }
}
