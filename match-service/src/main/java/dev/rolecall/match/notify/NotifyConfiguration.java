package dev.rolecall.match.notify;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.match.candidate.NewMatchFinder;
import dev.rolecall.match.candidate.Visibility;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.match.notify.ledger.DigestLedger;
import dev.rolecall.match.notify.ledger.DigestMeters;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.SmtpHealth;
import dev.rolecall.match.notify.smtp.SmtpMailTransport;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.UnsubscribeTokens;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the digests. Without a mail server and a sender the service does not start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotifyProperties.class, MailProperties.class})
public class NotifyConfiguration {
  private static final Duration WRITE_BACKOFF = Duration.ofSeconds(1);

  @Bean
  MailTemplates mailTemplates() {
    return new MailTemplates();
  }

  @Bean
  DigestMeters digestMeters(MeterRegistry registry) {
    return new DigestMeters(registry);
  }

  @Bean
  DigestLedger digestLedger(
      JdbcClient db,
      TransactionTemplate transaction,
      People people,
      NotifyProperties settings,
      DigestMeters meters,
      Clock clock) {
    return new DigestLedger(
        db, transaction, people, settings.lease(), settings.retryDelay(), meters, clock);
  }

  @Bean
  DigestMailWriter digestMail(
      MailTemplates templates,
      UnsubscribeTokens tokens,
      MatchServiceProperties settings,
      Reference reference,
      MailProperties mail) {
    String host = MailProperties.host(mail.sender());
    String pages = settings.searchApi().url();
    return new DigestMailWriter(templates, tokens, reference.rates(), pages, host);
  }

  @Bean
  Digests digests(
      DigestLedger ledger,
      People people,
      Visibility visibility,
      DigestMailWriter mails,
      MailProperties mail,
      NotifyProperties settings,
      ObjectProvider<JavaMailSenderImpl> mailServer,
      DigestMeters meters,
      Matching matching,
      Clock clock) {
    DigestSender sender =
        new DigestSender(
            ledger,
            people,
            new NewMatchFinder(visibility, settings.overlap()),
            mails,
            transport(mailServer.getIfAvailable(), mail.sender(), clock),
            new OutcomeWriter(WRITE_BACKOFF, (int) settings.lease().toSeconds()),
            meters);
    return new Digests(ledger, sender, people, matching);
  }

  private static MailTransport transport(
      @Nullable JavaMailSenderImpl server, InternetAddress from, Clock clock) {
    if (server == null || server.getHost() == null || server.getHost().isBlank()) {
      throw new IllegalStateException(
          "spring.mail.host is not set: no digest could be sent. Set it, and spring.mail.port, to"
              + " the mail server's.");
    }
    return new SmtpMailTransport(server, from, clock);
  }

  @Bean
  DigestLoop digestLoop(
      Digests digests, PeopleSchema schema, NotifyProperties settings, DigestMeters meters) {
    return new DigestLoop(digests, schema, settings, meters);
  }

  @Bean
  HealthIndicator digestHealthIndicator(
      DigestLedger ledger, Digests digests, DigestLoop loop, PeopleSchema schema, Clock clock) {
    return new DigestHealth(ledger, digests, loop, schema, clock);
  }

  @Bean
  HealthIndicator smtpHealthIndicator(ObjectProvider<JavaMailSenderImpl> server) {
    return new SmtpHealth(server.getObject());
  }
}
