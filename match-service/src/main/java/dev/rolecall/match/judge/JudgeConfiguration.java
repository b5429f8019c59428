package dev.rolecall.match.judge;

import dev.rolecall.match.columns.KafkaJobLog;
import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.criterion.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The judge's figures, and matching over the jobs that are held here.
@Configuration(proxyBeanMethods = false)
public class JudgeConfiguration {
  @Bean
  Reference reference() {
    return Reference.bundled();
  }

  @Bean
  Matching matching(LocalJobs jobs, KafkaJobLog log, Reference reference) {
    return new LocalMatching(jobs, log::current, reference);
  }
}
