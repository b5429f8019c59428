package dev.rolecall.match.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long entries about people are kept.
///
/// @param signInLinks after a sign-in link expired; never shorter than the window of its limit
/// @param unusedTokens after the last use of an API token, or its creation
/// @param sentMails after a mail was sent: what it listed is not new again until then, and longer
///   than most jobs are open
/// @param events after an event was decided: a stream can continue after it until then
/// @param interval how often expired entries are deleted, by each instance
@ConfigurationProperties("rolecall.retention")
public record RetentionProperties(
    @DefaultValue("1d") Duration signInLinks,
    @DefaultValue("400d") Duration unusedTokens,
    @DefaultValue("400d") Duration sentMails,
    @DefaultValue("30d") Duration events,
    @DefaultValue("1h") Duration interval) {
  private static final Duration MIN_EVENTS = Duration.ofDays(7);
  private static final Duration MIN_SENT_MAILS = Duration.ofDays(30);

  public RetentionProperties {
    if (signInLinks.compareTo(Duration.ofHours(1)) < 0
        || !unusedTokens.isPositive()
        || !interval.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.retention needs sign-in-links >= 1h, unused-tokens > 0 and interval > 0");
    }
    if (events.compareTo(MIN_EVENTS) < 0) {
      throw new IllegalArgumentException(
          "rolecall.retention needs events >= 7d: jobs would be events again");
    }
    if (sentMails.compareTo(MIN_SENT_MAILS) < 0) {
      throw new IllegalArgumentException(
          "rolecall.retention needs sent-mails >= 30d: jobs would be emailed again");
    }
  }
}
