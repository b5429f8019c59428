package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.DigestBounces;
import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.people.PeopleSchema;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The beans of mails that come back.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceProperties.class)
class BounceConfiguration {
  @Bean
  BounceTokens bounceTokens(JdbcClient db) {
    return new BounceTokens(db);
  }

  @Bean
  BounceMaildir bounceMaildir(
      JdbcClient db,
      BounceProperties settings,
      BounceTokens tokens,
      DigestTransactions transactions,
      MeterRegistry meters,
      PeopleSchema schema,
      Clock clock) {
    Path directory = settings.maildir().orElse(null);
    Bounces bounces =
        settings
            .bounceAddress()
            .map(address -> new Bounces(address, tokens, new DigestBounces(db, transactions)))
            .orElse(null);
    return new BounceMaildir(
        directory, settings.keep(), bounces, new BounceMeters(meters), schema, clock);
  }
}
