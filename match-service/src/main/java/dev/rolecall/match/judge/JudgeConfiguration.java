package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.KafkaJobsConsumer;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.dictionary.CurrencyRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the judge: its reference data, and matching over the jobs of this instance.
@Configuration(proxyBeanMethods = false)
public class JudgeConfiguration {
  @Bean
  ReferenceData reference() {
    return ReferenceData.bundled();
  }

  @Bean
  CurrencyRates currencyRates(ReferenceData reference) {
    return reference.rates();
  }

  @Bean
  Matching matching(LocalJobs jobs, KafkaJobsConsumer log, ReferenceData reference) {
    return new LocalMatching(jobs, log::isLoaded, reference);
  }
}
