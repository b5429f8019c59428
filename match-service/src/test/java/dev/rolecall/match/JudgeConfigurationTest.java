package dev.rolecall.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.JudgeConfiguration;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.localjobs.KafkaJobsConsumer;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.match.localjobs.LocalJobsConfiguration;
import dev.rolecall.match.localjobs.LocalJobsProperties;
import dev.rolecall.service.InstallationConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class JudgeConfigurationTest {
  @TempDir Path directory;

  /// No broker listens there: starting up must not need one.
  private ApplicationContextRunner service() {
    return new ApplicationContextRunner()
        .withUserConfiguration(
            InstallationConfiguration.class, LocalJobsConfiguration.class, JudgeConfiguration.class)
        .withBean(SimpleMeterRegistry.class)
        .withBean(ObservationRegistry.class, ObservationRegistry::create)
        .withPropertyValues(
            "rolecall.state-dir=" + directory,
            "rolecall.kafka.bootstrap-servers=127.0.0.1:9",
            "rolecall.local-jobs.commit-interval=3s");
  }

  @Test
  void startsWithoutABrokerAndIsNotCurrentThen() {
    service()
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(Matching.class).isLoaded()).isFalse();
              assertThat(context.getBean(KafkaJobsConsumer.class).isRunning()).isTrue();
              assertThat(context.getBean(LocalJobsProperties.class).commitInterval())
                  .isEqualTo(Duration.ofSeconds(3));
            });
  }

  @Test
  void twoInstancesOnOneMachineUseDifferentDirectories() {
    service()
        .run(
            first ->
                service()
                    .run(
                        second -> {
                          assertThat(second).hasNotFailed();
                          assertThat(second.getBean(LocalJobs.class).size()).isZero();
                          assertThat(directory.resolve("local-jobs/0")).isDirectory();
                          assertThat(directory.resolve("local-jobs/1")).isDirectory();
                        }));
  }

  @Test
  void aWrongSettingFailsTheStart() {
    service()
        .withPropertyValues("rolecall.local-jobs.retry-interval=0s")
        .run(context -> assertThat(context).hasFailed());
  }
}
