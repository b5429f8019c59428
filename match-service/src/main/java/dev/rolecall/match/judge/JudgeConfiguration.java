package dev.rolecall.match.judge;

import dev.rolecall.match.columns.KafkaJobLog;
import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.model.dictionary.CurrencyRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the judge: its dated reference, and matching over the jobs of this instance.
@Configuration(proxyBeanMethods = false)
public class JudgeConfiguration {
  @Bean
  Reference reference() {
    return Reference.bundled();
  }

  @Bean
  CurrencyRates currencyRates(Reference reference) {
    return reference.rates();
  }

  @Bean
  Matching matching(LocalJobs jobs, KafkaJobLog log, Reference reference) {
    return new LocalMatching(jobs, log::current, reference);
  }
}
