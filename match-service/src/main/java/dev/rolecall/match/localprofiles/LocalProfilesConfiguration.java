package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.localjobs.JobArrivals;
import dev.rolecall.match.people.InstantProfiles;
import dev.rolecall.match.people.PeopleSchema;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The bean that finds the people for arriving jobs.
@Configuration(proxyBeanMethods = false)
class LocalProfilesConfiguration {
  @Bean
  CandidateFinder candidateFinder(
      InstantProfiles stored,
      PeopleSchema schema,
      JobArrivals arrivals,
      CurrentReference reference,
      ObjectProvider<CandidateListener> listeners,
      MeterRegistry meters) {
    return new CandidateFinder(
        stored, schema, arrivals, reference, listeners.orderedStream().toList(), meters);
  }
}
