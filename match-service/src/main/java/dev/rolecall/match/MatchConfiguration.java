package dev.rolecall.match;

import dev.rolecall.match.alert.Showing;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.Schema;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.model.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// What the stages share: JSON, the tables, people, and what may be shown.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RolecallProperties.class)
class MatchConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
  }

  @Bean
  Schema schema() {
    return new Schema();
  }

  @Bean
  FlywayMigrationStrategy migrateBesideTheStart(Schema schema) {
    return schema::migrate;
  }

  @Bean
  People people(JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new People(db, transaction, meters, clock);
  }

  @Bean
  UnsubscribeTokens unsubscribeTokens(JdbcClient db) {
    return new UnsubscribeTokens(db);
  }

  @Bean
  Showing showing(Matching matching, RolecallProperties properties) {
    return new Showing(matching, properties.searchApi().url());
  }
}
