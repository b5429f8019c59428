package dev.rolecall.match.judge;

import dev.rolecall.match.localjobs.KafkaJobsConsumer;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.match.reference.DatedFigures;
import dev.rolecall.match.reference.ReferenceFigures;
import dev.rolecall.model.dictionary.CurrencyRates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/// The beans of the judge: its reference data, and matching over the jobs of this instance.
@Configuration(proxyBeanMethods = false)
public class JudgeConfiguration {
  /// Without a database, as in tests, the bundled figures.
  @Bean
  CurrentReference currentReference(ObjectProvider<ReferenceFigures> figures) {
    // looking the bean up for each match costs more than the rest of this method
    SingletonSupplier<ReferenceFigures> found = SingletonSupplier.of(figures::getIfAvailable);
    return new CurrentReference(
        () -> {
          ReferenceFigures stored = found.get();
          return stored == null ? DatedFigures.BUNDLED : stored.current();
        });
  }

  /// The rates of the filters of saved searches are those of the job index, so that both find the
  /// same jobs.
  @Bean
  CurrencyRates currencyRates() {
    return CurrencyRates.fallback();
  }

  @Bean
  Matching matching(LocalJobs jobs, KafkaJobsConsumer log, CurrentReference reference) {
    return new LocalMatching(jobs, log::isLoaded, reference::get);
  }
}
