package dev.rolecall.match.notify.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Whether the mail server answers. Asked at most every now and then, whoever asks us. While it
/// does not, mails wait and all else works: DEGRADED, not DOWN.
public final class SmtpHealth implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED");
  private static final Duration GOOD_FOR = Duration.ofSeconds(15);

  private final JavaMailSenderImpl sender;

  /// Of the machine: this is about its connections, whatever day a replay plays.
  private final InstantSource clock = InstantSource.system();

  private Instant askedAt = Instant.MIN;
  private Health last = Health.unknown().build();

  public SmtpHealth(JavaMailSenderImpl sender) {
    this.sender = sender;
  }

  @Override
  public synchronized Health health() {
    Instant now = clock.instant();
    if (askedAt.isBefore(now.minus(GOOD_FOR))) {
      last = ask();
      askedAt = now;
    }
    return last;
  }

  private Health ask() {
    String server = sender.getHost() + ":" + sender.getPort();
    try {
      sender.testConnection();
      return Health.up().withDetail("server", server).build();
    } catch (MessagingException away) {
      return Health.status(DEGRADED)
          .withDetail("server", server)
          .withDetail("failure", String.valueOf(away.getMessage()))
          .build();
    }
  }
}
