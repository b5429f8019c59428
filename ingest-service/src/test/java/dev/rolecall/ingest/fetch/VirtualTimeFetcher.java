package dev.rolecall.ingest.fetch;

import dev.rolecall.testkit.SettableClock;
import io.netty.resolver.DefaultAddressResolverGroup;
import org.springframework.web.reactive.function.client.WebClient;

/// A fetcher for local servers whose delays take no time.
public final class VirtualTimeFetcher {
  private VirtualTimeFetcher() {}

  public static Fetcher create() {
    SettableClock clock = SettableClock.at("2026-11-05T09:00:00Z");
    FetchProperties properties = FetchPropertiesBuilder.usual().build();
    return new RateLimitedFetcher(
        new WebClientTransport(
            WebClient.builder(),
            properties,
            clock,
            DefaultAddressResolverGroup.INSTANCE,
            ApiCredentials.NONE),
        properties,
        clock,
        new ClockAdvancingScheduler(clock));
  }
}
