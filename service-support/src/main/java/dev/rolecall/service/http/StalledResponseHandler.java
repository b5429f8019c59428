package dev.rolecall.service.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes a connection whose client stopped reading: otherwise what is written to it, and what
/// produces that, is kept for as long as the client wants. A client that reads slowly is not
/// affected, unless it reads less in that time than the operating system buffers.
final class StalledResponseHandler extends IdleStateHandler {
  StalledResponseHandler(Duration maxStall) {
    super(true, 0, maxStall.toMillis(), 0, TimeUnit.MILLISECONDS);
  }

  /// Netty observes progress since the first event, so that one says nothing.
  @Override
  protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
    ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
    if (!event.isFirst() && waiting != null && waiting.totalPendingWriteBytes() > 0) {
      var _ = context.close();
    }
  }
}
