package dev.rolecall.match;

import dev.rolecall.match.columns.ColumnsProperties;
import dev.rolecall.match.columns.KafkaJobLog;
import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.Reference;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The open jobs, and what keeps them so.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MatchLogSettings.class, ColumnsProperties.class})
class ColumnsConfiguration {
  @Bean(destroyMethod = "close")
  LocalJobs localJobs(MatchLogSettings settings, Reference reference) {
    return LocalJobs.claim(settings.stateDir().resolve("columns"), reference.rates());
  }

  @Bean
  KafkaJobLog jobLog(
      MatchLogSettings settings,
      LocalJobs jobs,
      ColumnsProperties properties,
      Clock clock,
      MeterRegistry meters) {
    return new KafkaJobLog(
        settings.kafka().bootstrapServers(), settings.jobs(), jobs, properties, clock, meters);
  }
}
