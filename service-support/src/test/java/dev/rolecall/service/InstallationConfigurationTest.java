package dev.rolecall.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InstallationConfigurationTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(InstallationConfiguration.class);

  @Test
  void hasDefaultsForOneMachine() {
    service.run(
        context -> {
          InstallationProperties installation = context.getBean(InstallationProperties.class);
          assertThat(installation.kafka().bootstrapServers()).isEqualTo("localhost:9092");
          assertThat(context.getBean(Topics.class).jobs().name()).isEqualTo("jobs.v1");
          assertThat(context.getBean(Topics.class).jobs().partitions()).isEqualTo(12);
          assertThat(Duration.between(context.getBean(Clock.class).instant(), Instant.now()).abs())
              .isLessThan(Duration.ofMinutes(1));
        });
  }

  @Test
  void takesTheSettingsOfTheInstallation() {
    service
        .withPropertyValues(
            "rolecall.kafka.bootstrap-servers=a:1,b:2",
            "rolecall.topics.prefix=p-",
            "rolecall.topics.partitions=3",
            "rolecall.clock.as-of=2023-06-05T08:00:00Z")
        .run(
            context -> {
              Topics topics = context.getBean(Topics.class);
              assertThat(topics.jobs().name()).isEqualTo("p-jobs.v1");
              assertThat(topics.jobs().partitions()).isEqualTo(3);
              assertThat(context.getBean(InstallationProperties.class).kafka().bootstrapServers())
                  .isEqualTo("a:1,b:2");
              assertThat(context.getBean(Clock.class).instant())
                  .isBetween(
                      Instant.parse("2023-06-05T08:00:00Z"), Instant.parse("2023-06-05T08:05:00Z"));
            });
  }
}
