package dev.rolecall.match;

import dev.rolecall.match.columns.ColumnsProperties;
import dev.rolecall.match.columns.KafkaJobLog;
import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.judge.Reference;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The open jobs, and what keeps them so.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ColumnsProperties.class, RolecallProperties.class})
class ColumnsConfiguration {
  @Bean(destroyMethod = "close")
  LocalJobs localJobs(RolecallProperties settings, Reference reference) {
    return LocalJobs.claim(settings.stateDir().resolve("columns"), reference.rates());
  }

  @Bean
  KafkaJobLog jobLog(
      RolecallProperties settings,
      LocalJobs jobs,
      ColumnsProperties properties,
      Clock clock,
      MeterRegistry meters,
      ApplicationEventPublisher events) {
    return new KafkaJobLog(
        settings.kafka().bootstrapServers(),
        jobsTopic(settings.topics()),
        jobs,
        properties,
        clock,
        meters,
        () -> restart(events));
  }

  /// What keeps us running (see the liveness group in application.yaml) starts us again.
  private static void restart(ApplicationEventPublisher events) {
    AvailabilityChangeEvent.publish(events, ColumnsConfiguration.class, LivenessState.BROKEN);
  }

  private static Topic jobsTopic(RolecallProperties.TopicNames names) {
    return new Topics(names.prefix(), names.partitions()).jobs();
  }
}
