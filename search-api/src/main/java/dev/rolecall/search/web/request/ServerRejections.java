package dev.rolecall.search.web.request;

import dev.rolecall.model.wire.Json;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adds a problem detail (RFC 9457) and the security headers to responses without content that the
/// HTTP server sends for requests that it cannot read: such requests do not reach any filter.
@Sharable
final class ServerRejections extends ChannelOutboundHandlerAdapter {
  private static final int CLIENT_ERROR = 400;

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean rejection =
        message instanceof FullHttpResponse response
            && response.status().code() >= CLIENT_ERROR
            && !response.content().isReadable()
            && (response.status().code() == 416
                || !response.headers().contains(HttpHeaderNames.CONTENT_TYPE));
    context.write(rejection ? explained((FullHttpResponse) message) : message, promise);
  }

  private static FullHttpResponse explained(FullHttpResponse bare) {
    byte[] body = problem(bare.status());
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            bare.protocolVersion(),
            bare.status(),
            Unpooled.wrappedBuffer(body),
            bare.headers().copy(),
            bare.trailingHeaders());
    SecurityHeaders.DEFAULT.forEach(response.headers()::set);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    bare.release();
    return response;
  }

  private static byte[] problem(HttpResponseStatus status) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.reasonPhrase());
    problem.put("status", status.code());
    problem.put("detail", detail(status.code()));
    return Json.MAPPER.writeValueAsBytes(problem);
  }

  private static String detail(int status) {
    return switch (status) {
      case 413 -> "The request is too large";
      case 414 -> "The URL is too long";
      case 416 -> "The file does not have the requested range";
      case 431 -> "The headers of the request are too large";
      case 400 ->
          "The request is not valid HTTP. A blank in a URL must be written as %20 or +, and"
              + " each header as 'name: value'.";
      default -> "The request cannot be processed";
    };
  }
}
