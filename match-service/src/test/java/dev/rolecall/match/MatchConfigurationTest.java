package dev.rolecall.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.match.notify.NotifyProperties;
import dev.rolecall.match.notify.SendingProperties;
import dev.rolecall.match.notify.bounce.BounceProperties;
import dev.rolecall.match.reference.ReferenceProperties;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// The shipped application.yaml is complete, and what is missing is said at start.
class MatchConfigurationTest {
  private static final StandardEnvironment SHIPPED = new StandardEnvironment();

  static {
    try {
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("application.yaml"))
          .forEach(SHIPPED.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatTheFileSaysIsWhatTheCodeTakesWithoutIt() {
    Binder shipped = new Binder(ConfigurationPropertySources.get(SHIPPED));
    Binder nothing = new Binder();
    assertThat(shipped.bindOrCreate("rolecall.notify", NotifyProperties.class))
        .isEqualTo(nothing.bindOrCreate("rolecall.notify", NotifyProperties.class))
        .returns(Duration.ofMinutes(5), NotifyProperties::lease);
    assertThat(shipped.bindOrCreate("rolecall.reference", ReferenceProperties.class))
        .isEqualTo(nothing.bindOrCreate("rolecall.reference", ReferenceProperties.class));
    assertThat(shipped.bindOrCreate("rolecall.mail", SendingProperties.class))
        .isEqualTo(nothing.bindOrCreate("rolecall.mail", SendingProperties.class));
    assertThat(shipped.bindOrCreate("rolecall.mail.bounces", BounceProperties.class))
        .isEqualTo(nothing.bindOrCreate("rolecall.mail.bounces", BounceProperties.class));
    MatchServiceProperties bound =
        new Binder(
                ConfigurationPropertySources.get(SHIPPED),
                new org.springframework.boot.context.properties.bind
                    .PropertySourcesPlaceholdersResolver(SHIPPED))
            .bindOrCreate("rolecall", MatchServiceProperties.class);
    assertThat(bound.searchApi().url()).isEqualTo("http://localhost:8080");
    assertThat(bound.stateDir().toString()).endsWith("rolecall-match");
  }

  @Test
  void allWaitsOfOneMailTogetherAreShorterThanTheLease() {
    long connect =
        SHIPPED.getRequiredProperty(
            "spring.mail.properties[mail.smtp.connectiontimeout]", Long.class);
    long read =
        SHIPPED.getRequiredProperty("spring.mail.properties[mail.smtp.timeout]", Long.class);
    long steps = 7;
    Duration lease =
        new Binder(ConfigurationPropertySources.get(SHIPPED))
            .bind("rolecall.notify.lease", Duration.class)
            .get();
    assertThat(Duration.ofMillis(connect + steps * read)).isLessThan(lease);
  }

  @ParameterizedTest
  @CsvSource({
    "rolecall.notify.from=, rolecall.notify.from is not set",
    "rolecall.notify.from=nobody, rolecall.notify.from is not a valid email address",
    "spring.mail.host=, spring.mail.host is not set"
  })
  void withoutMailSettingsTheServiceDoesNotStartAndSaysWhy(String setting, String words) {
    assertThatThrownBy(() -> TestService.start("2026-11-05T09:00:00Z", setting))
        .rootCause()
        .hasMessageContaining(words);
  }
}
