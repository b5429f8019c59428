package dev.rolecall.search.web.request;

import java.util.Set;
import java.util.zip.CRC32C;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives pages and responses of the API an ETag of their content, and responds with 304 to a client
/// that already has it. The ETag is weak, because responses are compressed afterwards.
final class EtagFilter implements WebFilter {
  /// Exports: too large to be read completely.
  private static final Set<String> STREAMED = Set.of("/api/v1/jobs.csv", "/api/v1/jobs.jsonl");

  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return METHODS.contains(exchange.getRequest().getMethod())
        ? chain.filter(exchange.mutate().response(new EtagResponse(exchange)).build())
        : chain.filter(exchange);
  }

  /// Only public responses are read completely; others are streamed.
  private static final class EtagResponse extends ServerHttpResponseDecorator {
    private final ServerWebExchange exchange;

    EtagResponse(ServerWebExchange exchange) {
      super(exchange.getResponse());
      this.exchange = exchange;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      return hasContent()
          ? DataBufferUtils.join(body)
              .flatMap(this::writeOrNotModified)
              .switchIfEmpty(Mono.defer(() -> super.writeWith(Mono.empty())))
          : super.writeWith(body);
    }

    private boolean hasContent() {
      HttpStatusCode status = getStatusCode();
      String path = DecodedPath.of(exchange.getRequest());
      return (status == null || status.equals(HttpStatus.OK))
          && getHeaders().getETag() == null
          && getHeaders().getLastModified() < 0
          && !ResponseHeadersFilter.setsCookie(this)
          && !CachePolicy.isPersonal(path)
          && !STREAMED.contains(path);
    }

    private Mono<Void> writeOrNotModified(DataBuffer content) {
      if (exchange.checkNotModified(etag(content))) {
        DataBufferUtils.release(content);
        getHeaders().remove("Content-Length");
        getHeaders().remove("Content-Type");
        return setComplete();
      }
      return super.writeWith(Mono.just(content));
    }

    private static String etag(DataBuffer content) {
      CRC32C sum = new CRC32C();
      try (DataBuffer.ByteBufferIterator buffers = content.readableByteBuffers()) {
        buffers.forEachRemaining(sum::update);
      }
      return "W/\"%08x-%x\"".formatted(sum.getValue(), content.readableByteCount());
    }
  }
}
