package dev.rolecall.match.people;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of people: the database schema, accounts with their profiles, and unsubscribe links.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  @Bean
  PeopleSchema peopleSchema() {
    return new PeopleSchema();
  }

  @Bean
  FlywayMigrationStrategy migrateInBackground(PeopleSchema schema) {
    return schema::migrate;
  }

  @Bean
  People people(JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new People(db, transaction, meters, clock);
  }

  @Bean
  ProfileStore profileStore(
      JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new ProfileStore(db, transaction, meters, clock);
  }

  @Bean
  UnsubscribeTokens unsubscribeTokens(JdbcClient db) {
    return new UnsubscribeTokens(db);
  }
}
