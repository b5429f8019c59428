package dev.rolecall.match.people.added;

import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.service.outbound.OutboundClient;
import dev.rolecall.service.outbound.OutboundGuard;
import dev.rolecall.service.outbound.OutboundProperties;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of added jobs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AddedJobsProperties.class, OutboundProperties.class})
class AddedJobsConfiguration {
  @Bean
  AddedJobs addedJobs(
      JdbcClient db,
      ApplicationStore applications,
      TransactionTemplate transaction,
      AddedJobsProperties settings,
      Clock clock) {
    return new AddedJobs(db, applications, transaction, settings.maxPerAccount(), clock);
  }

  @Bean
  JobReadings jobReadings(
      @Value("${rolecall.ingest-service.url:http://localhost:8081}") String url,
      @Value("${rolecall.service-token:}") String token,
      AddedJobsProperties settings) {
    return new JobReadings(url, token, settings.readTimeout());
  }

  /// With a client of its own: a page is larger than the response of a webhook.
  @Bean
  PageFetcher pageFetcher(OutboundProperties outbound, AddedJobsProperties settings) {
    OutboundProperties limits =
        new OutboundProperties(
            outbound.allowLoopback(),
            outbound.connectTimeout(),
            outbound.timeout(),
            settings.maxPage());
    OutboundGuard guard = new OutboundGuard(outbound.allowLoopback());
    return new PageFetcher(new OutboundClient(guard, limits), settings);
  }
}
