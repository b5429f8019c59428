package dev.rolecall.search.web.request;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits on the requests of each client.
///
/// @param enabled whether requests are limited
/// @param requests how many requests a client may send in a window
/// @param window the length of a window
/// @param clients how many clients are counted at the same time; beyond that, those that sent no
///   request for the longest time are forgotten
/// @param unlimited networks in CIDR notation whose requests are not limited
/// @param trustedProxies networks in CIDR notation of our own reverse proxies: of their requests,
///   `X-Forwarded-For` names the client
@ConfigurationProperties("rolecall.rate-limit")
record RateLimitProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("600") int requests,
    @DefaultValue("1m") Duration window,
    @DefaultValue("100000") long clients,
    @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> unlimited,
    @DefaultValue({}) List<String> trustedProxies) {
  RateLimitProperties {
    if (requests < 1 || window.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "rolecall.rate-limit needs at least 1 request and a window of at least 1s; got "
              + requests
              + " and "
              + window);
    }
  }
}
