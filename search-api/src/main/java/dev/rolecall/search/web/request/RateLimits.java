package dev.rolecall.search.web.request;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/// Counts the requests of each client, of an IPv6 network of 64 bits together: that is what one
/// customer of a provider has at least.
final class RateLimits {
  private static final int IPV6_NETWORK_BYTES = 8;
  private final RateLimitProperties properties;
  private final RateLimiterConfig config;
  private final LoadingCache<String, Client> clients;
  private final Ticker ticker;

  /// @param ticker for the end of a client's window
  RateLimits(RateLimitProperties properties, Ticker ticker) {
    this.properties = properties;
    this.ticker = ticker;
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(properties.requests())
            .limitRefreshPeriod(properties.window())
            .timeoutDuration(Duration.ZERO)
            .build();
    this.clients =
        Caffeine.newBuilder()
            .maximumSize(properties.clients())
            .expireAfterAccess(properties.window().multipliedBy(2))
            .ticker(ticker)
            .build(this::client);
  }

  /// The counted requests of a client.
  private record Client(RateLimiter limiter, long createdAt) {}

  /// What one more request of a client leaves it.
  ///
  /// @param allowed whether the request may proceed
  /// @param remaining how many more requests may follow in this window
  /// @param seconds until the next window begins, at least 1
  record Usage(boolean allowed, int remaining, long seconds) {}

  private Client client(String key) {
    return new Client(RateLimiter.of(key, config), ticker.read());
  }

  Usage count(InetAddress address) {
    Client client = clients.get(key(address));
    boolean allowed = client.limiter().acquirePermission();
    int remaining = Math.max(0, client.limiter().getMetrics().getAvailablePermissions());
    long window = properties.window().toNanos();
    long left = window - (ticker.read() - client.createdAt()) % window;
    return new Usage(
        allowed, allowed ? remaining : 0, Math.max(1, Math.ceilDiv(left, 1_000_000_000L)));
  }

  static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
        : HexFormat.of().formatHex(bytes);
  }
}
