package dev.rolecall.match.columns;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.service.InstallationProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of columns: the open jobs and the listener that keeps them up to date.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ColumnsProperties.class, MatchServiceProperties.class})
public class ColumnsConfiguration {
  @Bean(destroyMethod = "close")
  LocalJobs localJobs(MatchServiceProperties settings, CurrencyRates rates) {
    return LocalJobs.claim(settings.stateDir().resolve("columns"), rates);
  }

  @Bean
  JobLogListener jobLogListener(
      LocalJobs jobs, ColumnsProperties properties, MeterRegistry meters, Clock clock) {
    return new JobLogListener(jobs, new JobRecordHandler(jobs, meters), properties, clock);
  }

  @Bean
  KafkaJobLog jobLog(
      InstallationProperties installation,
      Topics topics,
      LocalJobs jobs,
      JobLogListener listener,
      ColumnsProperties properties,
      MeterRegistry meters,
      ObservationRegistry observations,
      ApplicationEventPublisher events) {
    return new KafkaJobLog(
        new KafkaTopic(installation.kafka().bootstrapServers(), topics.jobs().name()),
        jobs,
        listener,
        properties,
        meters,
        observations,
        () -> restart(events));
  }

  /// What keeps us running (see the liveness group in application.yaml) starts us again.
  private static void restart(ApplicationEventPublisher events) {
    AvailabilityChangeEvent.publish(events, ColumnsConfiguration.class, LivenessState.BROKEN);
  }
}
