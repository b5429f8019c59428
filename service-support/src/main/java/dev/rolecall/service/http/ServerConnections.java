package dev.rolecall.service.http;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/// Makes the connections of a server safe against clients that pipeline requests, and those that do
/// not read what they requested.
public final class ServerConnections {
  private ServerConnections() {}

  /// @param maxStall a connection is closed after this time, or twice this time, in which its
  ///   client read nothing of a response that is being written
  public static HttpServer protect(HttpServer server, Duration maxStall) {
    return server.doOnChannelInit(
        (_, channel, _) -> {
          ChannelPipeline pipeline = channel.pipeline();
          if (pipeline.context(NettyPipeline.HttpTrafficHandler) != null) {
            pipeline.addFirst("rolecall.stalledResponses", new StalledResponseHandler(maxStall));
            pipeline.addAfter(
                NettyPipeline.HttpTrafficHandler,
                "rolecall.keepAliveReads",
                new KeepAliveReadHandler());
          }
        });
  }
}
