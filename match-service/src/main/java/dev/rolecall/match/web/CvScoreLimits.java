package dev.rolecall.match.web;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.cv.CvProperties;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// Limits how many CVs are assessed: for an account, for a client without an account (an IPv6
/// network of 64 bits is one client), and for all clients without accounts together. Addresses of
/// clients are kept in memory only.
final class CvScoreLimits {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int CLIENTS_AT_ONCE = 4;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final UploadLimits<AccountId> accounts;
  private final UploadLimits<String> clients;
  private final RateLimiter overall;

  CvScoreLimits(CvProperties settings, Clock clock) {
    this.accounts =
        new UploadLimits<>("CV", clock, UploadLimits.MAX_AT_ONCE, settings.scoresPerAccount());
    this.clients = new UploadLimits<>("CV", clock, CLIENTS_AT_ONCE, settings.scoresPerClient());
    this.overall =
        RateLimiter.of(
            "cv-score",
            RateLimiterConfig.custom()
                .limitForPeriod(settings.scoresOverall())
                .limitRefreshPeriod(WINDOW)
                .timeoutDuration(Duration.ZERO)
                .build());
  }

  /// Starts an assessment.
  ///
  /// @param account empty for a person without one
  /// @param client the network address of the client
  /// @return ends it
  /// @throws UploadRefusedException when a limit is reached
  Runnable start(Optional<AccountId> account, String client) {
    if (account.isPresent()) {
      AccountId started = accounts.start(account.get());
      return () -> accounts.end(started);
    }
    String started = clients.start(network(client));
    if (!overall.acquirePermission()) {
      clients.end(started);
      throw new UploadRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          Duration.ofMinutes(10),
          "Too many CVs are being checked. Sign in, or try again later.");
    }
    return () -> clients.end(started);
  }

  /// Another text than an address counts as one client.
  private static String network(String client) {
    try {
      InetAddress address = InetAddress.ofLiteral(client);
      byte[] bytes = address.getAddress();
      return HexFormat.of()
          .formatHex(
              address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
