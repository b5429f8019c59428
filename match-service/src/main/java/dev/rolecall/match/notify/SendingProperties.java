package dev.rolecall.match.notify;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many mails are sent.
///
/// @param maxPerDomainPerMinute the maximum number of mails of this instance to one domain in a
///   minute; others wait
@ConfigurationProperties("rolecall.mail")
public record SendingProperties(@DefaultValue("120") int maxPerDomainPerMinute) {
  public SendingProperties {
    if (maxPerDomainPerMinute < 1) {
      throw new IllegalArgumentException("rolecall.mail needs max-per-domain-per-minute >= 1");
    }
  }
}
