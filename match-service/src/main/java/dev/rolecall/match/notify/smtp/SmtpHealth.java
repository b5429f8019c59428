package dev.rolecall.match.notify.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Whether the mail server responds, checked at most every 15 seconds. Without it mails are delayed
/// and everything else works: DEGRADED, not DOWN.
public final class SmtpHealth implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED");
  private static final Duration MAX_AGE = Duration.ofSeconds(15);

  private final JavaMailSenderImpl sender;

  /// The system clock, because the clock of a replay is unrelated to connections.
  private final InstantSource clock = InstantSource.system();

  private Instant checkedAt = Instant.MIN;
  private Health last = Health.unknown().build();

  public SmtpHealth(JavaMailSenderImpl sender) {
    this.sender = sender;
  }

  @Override
  public synchronized Health health() {
    Instant now = clock.instant();
    if (checkedAt.isBefore(now.minus(MAX_AGE))) {
      last = check();
      checkedAt = now;
    }
    return last;
  }

  private Health check() {
    String server = sender.getHost() + ":" + sender.getPort();
    try {
      sender.testConnection();
      return Health.up().withDetail("server", server).build();
    } catch (MessagingException unavailable) {
      return Health.status(DEGRADED)
          .withDetail("server", server)
          .withDetail("failure", String.valueOf(unavailable.getMessage()))
          .build();
    }
  }
}
