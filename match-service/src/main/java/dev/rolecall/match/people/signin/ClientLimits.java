package dev.rolecall.match.people.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/// Limits the links that one client can request. Addresses of clients are kept in memory only. An
/// IPv6 network of 64 bits is one client: that is what one customer of a provider has at least.
final class ClientLimits {
  private static final int MAX_CLIENTS = 100_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final LoadingCache<String, RateLimiter> clients;

  ClientLimits(int limit, Duration window) {
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(limit)
            .limitRefreshPeriod(window)
            .timeoutDuration(Duration.ZERO)
            .build();
    this.clients =
        Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterAccess(window.multipliedBy(2))
            .build(key -> RateLimiter.of(key, config));
  }

  /// @param client its network address; another text counts as one client
  boolean allows(String client) {
    return clients.get(key(client)).acquirePermission();
  }

  private static String key(String client) {
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
