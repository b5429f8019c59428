package dev.rolecall.match;

import dev.rolecall.match.columns.KafkaJobLog;
import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.LocalMatching;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The judge's figures, and matching over the jobs that are held here.
@Configuration(proxyBeanMethods = false)
class JudgeConfiguration {
  @Bean
  Reference reference() {
    return Reference.bundled();
  }

  @Bean
  Matching matching(LocalJobs jobs, KafkaJobLog log, Reference reference) {
    return new LocalMatching(jobs, log::current, reference);
  }
}
