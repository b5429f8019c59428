package dev.rolecall.match.reference;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.KafkaJobsConsumer;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.model.dictionary.CurrencyRates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The beans of the dated figures.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReferenceProperties.class)
public class ReferenceConfiguration {
  private static final Duration BACKOFF = Duration.ofSeconds(5);

  @Bean
  ReferenceFigures referenceFigures(
      PeopleSchema schema,
      JdbcClient db,
      LocalJobs jobs,
      KafkaJobsConsumer log,
      ReferenceProperties settings,
      Clock clock) {
    RatesSource source =
        new EcbRatesSource(settings.exchangeRatesUrl(), settings.exchangeRatesTimeout(), BACKOFF);
    ReferenceTable table = new ReferenceTable(db);
    return new ReferenceFigures(
        schema,
        new ExchangeRates(table, source, clock),
        new PayEstimateBuilds(
            table,
            date -> log.isLoaded() ? Optional.of(estimates(date, jobs)) : Optional.empty(),
            clock));
  }

  /// In euros of the bundled rates, so that the estimates depend on the jobs alone.
  private static PayEstimates estimates(LocalDate date, LocalJobs jobs) {
    List<JobAttributes> open = new ArrayList<>();
    jobs.read(
        view -> {
          view.forEach((attributes, _) -> open.add(attributes));
          return open;
        });
    return PayEstimates.build(date, open, CurrencyRates.fallback());
  }
}
