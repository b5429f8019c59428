package dev.rolecall.search.web.request;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Locale;

/// Encodes characters of a request's address that people and curl send as they are, although the
/// standard (RFC 3986) does not allow them: `pay:>=70k`, `≥`, `"event sourcing"`. Without this, the
/// server rejects the request before any of our code can say what is wrong.
@Sharable
final class LenientUri extends ChannelInboundHandlerAdapter {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && !request.decoderResult().isFailure()) {
      request.setUri(encode(request.uri()));
      if (request.method().equals(HttpMethod.HEAD)) {
        // it has no content; after "100 Continue", the server would send content in its response
        request.headers().remove(HttpHeaderNames.EXPECT);
      }
    }
    context.fireChannelRead(message);
  }

  /// @param uri with one character for each byte
  static String encode(String uri) {
    int first = 0;
    while (first < uri.length() && isAllowed(uri, first)) {
      first++;
    }
    if (first == uri.length()) {
      return uri;
    }
    StringBuilder encoded = new StringBuilder(uri.length() + 16).append(uri, 0, first);
    for (int i = first; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (isAllowed(uri, i)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c & 0xFF));
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(String uri, int at) {
    char c = uri.charAt(at);
    return c == '%'
        ? isHex(uri, at + 1) && isHex(uri, at + 2)
        : c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
  }

  private static boolean isHex(String uri, int at) {
    return at < uri.length() && Character.digit(uri.charAt(at), 16) >= 0;
  }
}
