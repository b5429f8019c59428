package dev.rolecall.service.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import reactor.netty.channel.ChannelOperations;

/// Makes a connection resume reading when an exchange has ended.
///
/// Reactor Netty 1.3.6 reads on demand. A request that arrives before the former exchange has ended
/// is queued; when the queued one ends at once, no one requests the next read, so the connection
/// neither reads nor times out (its issue 4361). The handler before this one continues to read when
/// it receives the event that an exchange has ended. This one sends it that event once more, if no
/// exchange is in progress then: by that time its queue is empty. Where it reads already, the event
/// changes nothing.
final class KeepAliveReadHandler extends ChannelInboundHandlerAdapter {
  /// The type of the event is not public.
  private static final String ENDED = "HttpServerOperationsTerminatedEvent";

  private long ended;
  private boolean repeating;

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    context.fireUserEventTriggered(event);
    if (!repeating && event.getClass().getSimpleName().equals(ENDED)) {
      ended++;
      long current = ended;
      // after the queue, which continues in a task that was submitted before this one
      context.executor().execute(() -> repeat(context, event, current));
    }
  }

  private void repeat(ChannelHandlerContext context, Object event, long current) {
    boolean isLast = current == ended && ChannelOperations.get(context.channel()) == null;
    if (isLast && context.channel().isActive() && !context.isRemoved()) {
      repeating = true;
      context.pipeline().fireUserEventTriggered(event);
      repeating = false;
    }
  }
}
