package dev.rolecall.match.notify.event;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.localprofiles.CandidateFinder;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.notify.digest.SubscriptionReader;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.RetentionProperties;
import dev.rolecall.service.outbound.OutboundClient;
import dev.rolecall.service.outbound.OutboundGuard;
import dev.rolecall.service.outbound.OutboundProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The beans of instant events.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventProperties.class, OutboundProperties.class})
class EventConfiguration {
  @Bean
  JobEvents jobEvents(
      JdbcClient db,
      Matching matching,
      Visibility visibility,
      SubscriptionReader subscriptions,
      DigestTransactions transactions,
      EventSignals signals,
      EventProperties events,
      @Value("${rolecall.notify.overlap:2d}") Duration overlap,
      RetentionProperties retention,
      MeterRegistry meters) {
    JobEvents.Timing timing = new JobEvents.Timing(events.interval(), overlap, retention.events());
    return new JobEvents(
        db, matching, visibility, subscriptions, transactions, signals, timing, meters);
  }

  /// The finder of candidates passes them to it, and so exists after it.
  @Bean
  EventSignals eventSignals(ObjectProvider<CandidateFinder> finder, EventProperties events) {
    return new EventSignals(
        () -> CandidateFinder.isCurrent(finder.getIfAvailable()), events.unsignaledInterval());
  }

  @Bean
  OutboundClient outboundClient(OutboundProperties limits) {
    return new OutboundClient(new OutboundGuard(limits.allowLoopback()), limits);
  }

  @Bean
  WebhookSender webhookSender(OutboundClient client, Clock clock) {
    return new WebhookSender(client, clock);
  }

  @Bean
  Webhooks webhooks(
      JdbcClient db,
      JobEvents events,
      WebhookSender sender,
      OutboundClient client,
      DigestTransactions transactions,
      EventProperties settings) {
    return new Webhooks(
        db, events, sender, client.guard(), transactions, settings.webhooksPerAccount());
  }

  @Bean
  WebhookWorker webhookWorker(
      JdbcClient db,
      JobEvents events,
      WebhookSender sender,
      PeopleSchema schema,
      EventProperties settings,
      MeterRegistry meters,
      Clock clock) {
    return new WebhookWorker(new WebhookQueue(db), events, sender, schema, settings, meters, clock);
  }
}
