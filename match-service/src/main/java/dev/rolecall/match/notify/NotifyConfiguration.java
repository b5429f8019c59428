package dev.rolecall.match.notify;

import dev.rolecall.match.RolecallProperties;
import dev.rolecall.match.alert.NewMatches;
import dev.rolecall.match.alert.Showing;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.Reference;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.Schema;
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
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

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
    return new DigestLedger(db, transaction, people, settings, meters, clock);
  }

  @Bean
  DigestMail digestMail(
      MailTemplates templates,
      UnsubscribeTokens tokens,
      RolecallProperties settings,
      Reference reference,
      MailProperties mail) {
    String host = MailProperties.host(mail.sender());
    String pages = settings.searchApi().url();
    return new DigestMail(templates, tokens, new MailPay(reference.rates()), pages, host);
  }

  @Bean
  Digests digests(
      DigestLedger ledger,
      People people,
      Showing showing,
      DigestMail mails,
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
            new NewMatches(showing, settings.overlap()),
            mails,
            postman(mailServer.getIfAvailable(), mail.sender(), clock),
            new Persistence(BETWEEN_WRITES, (int) settings.lease().toSeconds()),
            meters);
    return new Digests(ledger, sender, people, matching);
  }

  private static Postman postman(
      @Nullable JavaMailSenderImpl server, InternetAddress from, Clock clock) {
    if (server == null || server.getHost() == null || server.getHost().isBlank()) {
      throw new IllegalStateException(
          "spring.mail.host is not set: no digest could be sent. Set it, and spring.mail.port, to"
              + " the mail server's.");
    }
    return new SmtpPostman(server, from, clock);
  }

  @Bean
  DigestLoop digestLoop(
      Digests digests, Schema schema, NotifyProperties settings, DigestMeters meters) {
    return new DigestLoop(digests, schema, settings, meters);
  }

  @Bean
  HealthIndicator digestHealthIndicator(
      DigestLedger ledger, Digests digests, DigestLoop loop, Schema schema, Clock clock) {
    return new DigestHealth(ledger, digests, loop, schema, clock);
  }

  @Bean
  HealthIndicator smtpHealthIndicator(ObjectProvider<JavaMailSenderImpl> server) {
    return new MailHealth(server.getObject());
  }
}
