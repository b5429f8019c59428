package dev.rolecall.match.notify.event;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of streams of events and of webhooks.
///
/// @param interval how often an account with a stream or a webhook is checked for new jobs
/// @param unsignaledInterval how often an account without saved searches is checked when no job
///   arrives that may match
/// @param heartbeat how often a stream without events sends a comment; less than proxies wait
/// @param streamLifetime when a stream ends, so that a reader that stopped reading holds nothing
///   for longer; clients connect again and continue
/// @param streamsPerAccount the maximum number of open streams, for each instance
/// @param streams that of all accounts, for each instance
/// @param webhooksPerAccount the maximum number of webhooks
/// @param webhookRequestsPerMinute the maximum number of requests to one host in a minute, for each
///   instance
/// @param webhookBackoff the delay after a failed delivery; doubles each time
/// @param webhookMaxBackoff the longest such delay
/// @param webhookMaxFailures after this many failures in a row a webhook is disabled
@ConfigurationProperties("rolecall.events")
public record EventProperties(
    @DefaultValue("5s") Duration interval,
    @DefaultValue("1h") Duration unsignaledInterval,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1h") Duration streamLifetime,
    @DefaultValue("5") int streamsPerAccount,
    @DefaultValue("500") int streams,
    @DefaultValue("5") int webhooksPerAccount,
    @DefaultValue("120") int webhookRequestsPerMinute,
    @DefaultValue("10s") Duration webhookBackoff,
    @DefaultValue("6h") Duration webhookMaxBackoff,
    @DefaultValue("15") int webhookMaxFailures) {
  public EventProperties {
    if (!interval.isPositive()
        || unsignaledInterval.compareTo(interval) < 0
        || !heartbeat.isPositive()
        || !streamLifetime.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.events needs interval > 0, unsignaled-interval >= interval, heartbeat > 0 and"
              + " stream-lifetime > 0");
    }
    if (Stream.of(
            streamsPerAccount,
            streams,
            webhooksPerAccount,
            webhookRequestsPerMinute,
            webhookMaxFailures)
        .anyMatch(limit -> limit < 1)) {
      throw new IllegalArgumentException("The limits of rolecall.events must be at least 1");
    }
    if (!webhookBackoff.isPositive() || webhookMaxBackoff.compareTo(webhookBackoff) < 0) {
      throw new IllegalArgumentException(
          "rolecall.events needs webhook-backoff > 0 and webhook-max-backoff >= webhook-backoff");
    }
  }
}
