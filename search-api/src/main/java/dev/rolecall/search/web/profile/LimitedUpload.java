package dev.rolecall.search.web.profile;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/// A request whose body fails with a [DataBufferLimitException] when more bytes are received than
/// allowed, because a chunked body does not state its length, and with a [TooSlowException] when it
/// takes too long. The rest of a moderately large body is read and discarded first, as
/// [UploadLimitFilter] does.
final class LimitedUpload extends ServerHttpRequestDecorator {
  private final long maxBytes;
  private final long maxDiscarded;
  private final Duration maxTime;
  private final AtomicLong received = new AtomicLong();

  LimitedUpload(ServerHttpRequest request, long maxBytes, long maxDiscarded, Duration maxTime) {
    super(request);
    this.maxBytes = maxBytes;
    this.maxDiscarded = maxDiscarded;
    this.maxTime = maxTime;
  }

  /// The body was not received in time.
  static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody()
        .takeUntilOther(Mono.delay(maxTime).then(Mono.error(TooSlowException::new)))
        .<DataBuffer>handle(this::pass)
        .concatWith(
            Mono.defer(
                () ->
                    received.get() > maxBytes ? Mono.<DataBuffer>error(tooLarge()) : Mono.empty()));
  }

  private void pass(DataBuffer part, SynchronousSink<DataBuffer> sink) {
    long total = received.addAndGet(part.readableByteCount());
    if (total <= maxBytes) {
      sink.next(part);
      return;
    }
    DataBufferUtils.release(part);
    if (total > maxBytes + maxDiscarded) {
      sink.error(tooLarge());
    }
  }

  private DataBufferLimitException tooLarge() {
    return new DataBufferLimitException("The body has more than " + maxBytes + " bytes");
  }
}
