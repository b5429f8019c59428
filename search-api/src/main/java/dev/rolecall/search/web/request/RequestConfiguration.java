package dev.rolecall.search.web.request;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.netty.NettyPipeline;

/// What applies to every request: characters that are not encoded are accepted, requests that the
/// server cannot read are answered with a problem detail, and every response has security headers.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
  /// The time limit for receiving a request; then its connection is closed.
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> requestHandlers() {
    LenientUri lenient = new LenientUri();
    ServerRejections rejections = new ServerRejections();
    return factory ->
        factory.addServerCustomizers(
            server ->
                server
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

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityHeadersFilter securityHeadersFilter() {
    return new SecurityHeadersFilter();
  }
}
