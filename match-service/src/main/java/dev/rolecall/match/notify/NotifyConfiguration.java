package dev.rolecall.match.notify;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.localprofiles.CandidateFinder;
import dev.rolecall.match.newmatch.NewContentFinder;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.notify.bounce.BounceProperties;
import dev.rolecall.match.notify.bounce.BounceSender;
import dev.rolecall.match.notify.bounce.BounceTokens;
import dev.rolecall.match.notify.digest.DigestClaims;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.DigestMeters;
import dev.rolecall.match.notify.digest.DigestOutcomes;
import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.notify.digest.InstantChecks;
import dev.rolecall.match.notify.digest.InstantClaims;
import dev.rolecall.match.notify.digest.SendingPace;
import dev.rolecall.match.notify.digest.SubscriptionReader;
import dev.rolecall.match.notify.mail.AlertEnvelope;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.notify.mail.SignInMailWriter;
import dev.rolecall.match.notify.mail.StillLookingMailWriter;
import dev.rolecall.match.notify.smtp.DomainLimitedTransport;
import dev.rolecall.match.notify.smtp.DomainLimits;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.ResilientMailTransport;
import dev.rolecall.match.notify.smtp.SmtpHealth;
import dev.rolecall.match.notify.smtp.SmtpMailTransport;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of mails. The service does not start without a mail server and a sender.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  NotifyProperties.class,
  DkimProperties.class,
  SendingProperties.class
})
public class NotifyConfiguration {
  private static final Duration OUTCOME_BACKOFF = Duration.ofSeconds(1);

  @Bean
  MailTemplates mailTemplates() {
    return new MailTemplates();
  }

  @Bean
  DigestMeters digestMeters(MeterRegistry registry) {
    return new DigestMeters(registry);
  }

  @Bean
  DigestTransactions digestTransactions(
      TransactionTemplate transaction, NotifyProperties settings, Clock clock) {
    return new DigestTransactions(transaction, settings.lease(), clock);
  }

  @Bean
  DigestHistory digestHistory(JdbcClient db) {
    return new DigestHistory(db);
  }

  @Bean
  SubscriptionReader subscriptionReader(People people, SavedSearches searches, AlertPauses pauses) {
    return new SubscriptionReader(people, searches, pauses);
  }

  @Bean
  AlertEnvelope alertEnvelope(
      UnsubscribeTokens tokens, MatchServiceProperties service, NotifyProperties settings) {
    return new AlertEnvelope(tokens, service.searchApi().url(), settings.senderHost());
  }

  @Bean
  DigestMailWriter digestMailWriter(
      MailTemplates templates,
      AlertEnvelope envelope,
      MailLinkTokens links,
      MatchServiceProperties service,
      CurrentReference reference) {
    return new DigestMailWriter(
        templates, envelope, links, () -> reference.get().rates(), service.searchApi().url());
  }

  @Bean
  StillLookingMails stillLookingMails(
      DigestHistory history,
      Matching matching,
      MailTemplates templates,
      AlertEnvelope envelope,
      MatchServiceProperties service) {
    return new StillLookingMails(
        history,
        matching,
        new StillLookingMailWriter(templates, envelope, service.searchApi().url()));
  }

  @Bean
  MailTransport mailTransport(
      ObjectProvider<JavaMailSenderImpl> mailServer,
      NotifyProperties settings,
      DkimProperties dkim,
      BounceProperties bounces,
      BounceTokens tokens,
      DomainLimits limits,
      Clock clock) {
    JavaMailSenderImpl server = mailServer.getIfAvailable();
    if (server == null || server.getHost() == null || server.getHost().isBlank()) {
      throw new IllegalStateException(
          "spring.mail.host is not set: no email could be sent. Set it, and spring.mail.port, to"
              + " the mail server's.");
    }
    MailTransport transport =
        new ResilientMailTransport(
            new SmtpMailTransport(
                server,
                settings.sender(),
                dkim.signer(settings.senderHost()).orElse(null),
                bounces
                    .bounceAddress()
                    .map(address -> new BounceSender(address, tokens))
                    .orElse(null),
                clock),
            settings.smtpBackoff(),
            settings.smtpOpenDuration());
    return new DomainLimitedTransport(transport, limits);
  }

  @Bean
  DomainLimits domainLimits(SendingProperties settings, MeterRegistry meters, Clock clock) {
    return new DomainLimits(settings.maxPerDomainPerMinute(), meters, clock);
  }

  @Bean
  SignInMails signInMails(
      MailTemplates templates,
      MailTransport transport,
      MatchServiceProperties service,
      NotifyProperties settings) {
    return new SignInMails(
        new SignInMailWriter(templates, service.searchApi().url(), settings.senderHost()),
        transport);
  }

  @Bean
  DigestSender digestSender(
      DigestHistory history,
      DigestOutcomes outcomes,
      Visibility visibility,
      DigestMailWriter mailWriter,
      StillLookingMails stillLooking,
      MailTransport transport,
      SendingPace pace,
      NotifyProperties settings,
      DigestMeters meters) {
    return new DigestSender(
        history,
        outcomes,
        new NewContentFinder(visibility, settings.overlap()),
        mailWriter,
        stillLooking,
        transport,
        pace,
        new OutcomeRetry(OUTCOME_BACKOFF, (int) settings.lease().toSeconds()),
        meters);
  }

  @Bean
  DigestOutcomes digestOutcomes(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      NotifyProperties settings) {
    return new DigestOutcomes(
        db, transactions, subscriptions, settings.retryDelay(), settings.instant().interval());
  }

  @Bean
  InstantMails instantMails(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      SendingPace pace,
      DigestMeters meters,
      DigestSender sender,
      NotifyProperties settings,
      ObjectProvider<CandidateFinder> finder,
      Clock clock) {
    InstantClaims claims =
        new InstantClaims(
            db,
            transactions,
            subscriptions,
            pace,
            meters,
            settings.instant(),
            () -> CandidateFinder.isCurrent(finder.getIfAvailable()));
    return new InstantMails(claims, sender, clock);
  }

  @Bean
  InstantChecks instantChecks(
      JdbcClient db, DigestTransactions transactions, NotifyProperties settings) {
    return new InstantChecks(
        db, transactions, settings.instantDelay(), settings.instant().interval());
  }

  @Bean
  Digests digests(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      SendingPace pace,
      DigestMeters meters,
      DigestHistory history,
      DigestSender sender,
      InstantMails instantMails,
      Matching matching) {
    DigestClaims claims = new DigestClaims(db, transactions, subscriptions, pace, meters);
    return new Digests(claims, history, sender, instantMails, subscriptions, matching);
  }

  @Bean
  DigestLoop digestLoop(
      Digests digests, PeopleSchema schema, NotifyProperties settings, DigestMeters meters) {
    return new DigestLoop(digests, schema, settings, meters);
  }

  @Bean
  MailStatus mailStatus(DigestHistory history, Clock clock) {
    return new MailStatus(history, clock);
  }

  @Bean
  HealthIndicator digestHealthIndicator(
      DigestHistory history, Digests digests, DigestLoop loop, PeopleSchema schema, Clock clock) {
    return new DigestHealth(history, digests, loop, schema, clock);
  }

  @Bean
  HealthIndicator smtpHealthIndicator(ObjectProvider<JavaMailSenderImpl> server) {
    return new SmtpHealth(server.getObject());
  }
}
