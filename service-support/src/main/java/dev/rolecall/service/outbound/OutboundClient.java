package dev.rolecall.service.outbound;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/// Sends requests to addresses that people gave: checked by a guard, without redirects, proxies,
/// cookies and reused connections, and with limits of time and size.
public final class OutboundClient {
  private static final int MAX_HEADERS = 16 << 10;

  private final OutboundGuard guard;
  private final OutboundProperties limits;
  private final HttpClient http;

  public OutboundClient(OutboundGuard guard, OutboundProperties limits) {
    this.guard = guard;
    this.limits = limits;
    this.http =
        HttpClient.create(ConnectionProvider.newConnection())
            .resolver(new GuardedResolvers(guard))
            .followRedirect(false)
            .noProxy()
            .keepAlive(false)
            .responseTimeout(limits.timeout())
            .httpResponseDecoder(spec -> spec.maxHeaderSize(MAX_HEADERS))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.connectTimeout().toMillis());
  }

  public OutboundGuard guard() {
    return guard;
  }

  /// Fails with an [AddressRejectedException] when the guard rejects the address.
  public Mono<OutboundResponse> get(String address, Map<String, String> headers) {
    return send(HttpMethod.GET, address, headers, new byte[0]);
  }

  /// As [#get].
  public Mono<OutboundResponse> post(String address, Map<String, String> headers, byte[] body) {
    return send(HttpMethod.POST, address, headers, body);
  }

  private Mono<OutboundResponse> send(
      HttpMethod method, String address, Map<String, String> headers, byte[] body) {
    return Mono.defer(
            () -> {
              URI uri = guard.check(address);
              return http.headers(all -> headers.forEach(all::set))
                  .request(method)
                  .uri(uri)
                  .send(content(body))
                  .response(
                      (response, content) -> read(content).map(read -> read.response(response)))
                  .next();
            })
        .timeout(limits.timeout());
  }

  /// With its length, which servers expect of small bodies.
  private static Mono<ByteBuf> content(byte[] body) {
    return body.length == 0 ? Mono.empty() : Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body));
  }

  private Mono<BoundedBody> read(Flux<ByteBuf> content) {
    BoundedBody body = new BoundedBody((int) limits.maxResponse().toBytes());
    return content.takeUntil(body::add).then(Mono.just(body));
  }

  /// The start of a response.
  private static final class BoundedBody {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int max;
    private boolean truncated;

    BoundedBody(int max) {
      this.max = max;
    }

    /// @return whether the limit is reached
    boolean add(ByteBuf part) {
      byte[] read = new byte[part.readableBytes()];
      part.readBytes(read);
      int kept = Math.min(read.length, max - bytes.size());
      bytes.write(read, 0, kept);
      truncated = kept < read.length;
      return truncated;
    }

    OutboundResponse response(HttpClientResponse received) {
      HttpHeaders headers = received.responseHeaders();
      return new OutboundResponse(
          received.status().code(),
          headers.get(HttpHeaderNames.CONTENT_TYPE),
          headers.get(HttpHeaderNames.LOCATION),
          bytes.toByteArray(),
          truncated);
    }
  }
}
