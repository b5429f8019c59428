package dev.rolecall.match.localjobs;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.match.people.cv.score.TargetJobs;
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

/// The beans of the local jobs: the open jobs and the consumer that keeps them up to date.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LocalJobsProperties.class, MatchServiceProperties.class})
public class LocalJobsConfiguration {
  @Bean(destroyMethod = "close")
  LocalJobs localJobs(MatchServiceProperties settings, CurrencyRates rates) {
    return LocalJobs.claim(settings.stateDir().resolve("local-jobs"), rates);
  }

  @Bean
  LocalFamilyDemand familyDemand(LocalJobs jobs) {
    return new LocalFamilyDemand(jobs);
  }

  @Bean
  TargetJobs targetJobs(LocalJobs jobs) {
    return new LocalTargetJobs(jobs);
  }

  @Bean
  JobArrivals jobArrivals(MeterRegistry meters) {
    return new JobArrivals(meters);
  }

  @Bean
  JobsTopicListener jobsTopicListener(
      LocalJobs jobs,
      JobArrivals arrivals,
      LocalJobsProperties properties,
      MeterRegistry meters,
      Clock clock) {
    return new JobsTopicListener(
        jobs, new JobRecordBuffer(jobs, meters), arrivals, properties, clock);
  }

  @Bean
  KafkaJobsConsumer jobsConsumer(
      InstallationProperties installation,
      Topics topics,
      LocalJobs jobs,
      JobsTopicListener listener,
      LocalJobsProperties properties,
      MeterRegistry meters,
      ObservationRegistry observations,
      ApplicationEventPublisher events) {
    return new KafkaJobsConsumer(
        new KafkaTopic(installation.kafka().bootstrapServers(), topics.jobs().name()),
        jobs,
        listener,
        properties,
        meters,
        observations,
        () -> restart(events));
  }

  /// Sets liveness to BROKEN, so that the orchestrator restarts the instance.
  private static void restart(ApplicationEventPublisher events) {
    AvailabilityChangeEvent.publish(events, LocalJobsConfiguration.class, LivenessState.BROKEN);
  }
}
