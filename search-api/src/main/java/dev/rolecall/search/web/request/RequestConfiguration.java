package dev.rolecall.search.web.request;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/// Accepts requests with characters that are not encoded.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> lenientUris() {
    LenientUri lenient = new LenientUri();
    return factory ->
        factory.addServerCustomizers(
            server ->
                server.doOnChannelInit(
                    (_, channel, _) -> {
                      if (channel.pipeline().context(NettyPipeline.HttpCodec) != null) {
                        channel
                            .pipeline()
                            .addAfter(NettyPipeline.HttpCodec, "rolecall.lenientUri", lenient);
                      }
                    }));
  }
}
