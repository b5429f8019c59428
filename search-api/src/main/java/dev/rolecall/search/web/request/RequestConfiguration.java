package dev.rolecall.search.web.request;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.rolecall.service.http.ServerConnections;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.netty.NettyPipeline;

/// What applies to every request: characters that are not encoded are accepted, requests that the
/// server cannot read get a problem detail, every response has headers for security and caches, and
/// the requests of each client are limited.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
class RequestConfiguration {
  /// The time limit for receiving a request; then its connection is closed.
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  /// @param maxStall after this time in which its client reads nothing, a connection is closed
  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> requestHandlers(
      @Value("${rolecall.max-stall:60s}") Duration maxStall) {
    LenientUri lenient = new LenientUri();
    ServerRejections rejections = new ServerRejections();
    return factory ->
        factory.addServerCustomizers(
            server ->
                ServerConnections.protect(server, maxStall)
                    .requestTimeout(REQUEST_TIMEOUT)
                    .doOnChannelInit(
                        (_, channel, _) -> {
                          ChannelPipeline pipeline = channel.pipeline();
                          if (pipeline.context(NettyPipeline.HttpCodec) != null) {
                            pipeline.addAfter(
                                NettyPipeline.HttpCodec, "rolecall.lenientUri", lenient);
                            pipeline.addAfter(
                                NettyPipeline.HttpCodec, "rolecall.rejections", rejections);
                          }
                        }));
  }

  /// @param address the public address; empty when it is that of each request
  /// @param lifetime of the session's cookie after each use
  @Bean
  PersonCookies personCookies(
      @Value("${rolecall.search-api.url:}") String address,
      @Value("${rolecall.search-api.session-cookie-lifetime:30d}") Duration lifetime) {
    return new PersonCookies(address.startsWith("https:"), lifetime);
  }

  @Bean
  ClientAddress clientAddress(RateLimitProperties properties) {
    return new ClientAddress(Networks.of(properties.trustedProxies()));
  }

  /// After the filter that renders errors as pages, so that a browser receives a page.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  RateLimitFilter rateLimitFilter(RateLimitProperties properties, ClientAddress clients) {
    return new RateLimitFilter(
        properties, new RateLimits(properties, Ticker.systemTicker()), clients);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ResponseHeadersFilter responseHeadersFilter(PersonCookies cookies) {
    return new ResponseHeadersFilter(cookies);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  EtagFilter etagFilter() {
    return new EtagFilter();
  }
}
