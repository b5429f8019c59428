package dev.rolecall.ingest.web;

import dev.rolecall.ingest.added.AddedContentReader;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.added.AddedReading.Problem;
import dev.rolecall.model.wire.Json;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;

/// Reads jobs from what a person gave match-service. Nothing of it is kept, published or logged.
@RestController
class AddedContentController {
  private static final Logger log = LoggerFactory.getLogger(AddedContentController.class);
  static final String PATH = "/internal/v1/added-content";

  /// 5 MB in base 64, with the other fields.
  private static final int MAX_BODY = 8 << 20;

  private static final int MAX_AT_ONCE = 2;
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private final AddedContentReader reader;
  private final Bulkhead bulkhead =
      Bulkhead.of(
          "added-content",
          BulkheadConfig.custom()
              .maxConcurrentCalls(MAX_AT_ONCE)
              .maxWaitDuration(MAX_WAIT)
              .build());

  AddedContentController(Clock clock) {
    this.reader = new AddedContentReader(clock);
  }

  /// @param request with an [AddedContent] as its body
  @PostMapping(PATH)
  Mono<AddedReading> read(ServerHttpRequest request) {
    return Mono.using(this::permission, _ -> receiveAndRead(request), Bulkhead::onComplete)
        // waits for the permission
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            DataBufferLimitException.class,
            large -> problem(HttpStatus.CONTENT_TOO_LARGE, "The document is too large"))
        .onErrorMap(
            BulkheadFullException.class,
            full -> problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many documents are being read"));
  }

  /// Acquired before the body is received, because a document is large.
  private Bulkhead permission() {
    bulkhead.acquirePermission();
    return bulkhead;
  }

  private Mono<AddedReading> receiveAndRead(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody(), MAX_BODY)
        .map(AddedContentController::bytes)
        .defaultIfEmpty(new byte[0])
        .publishOn(Schedulers.boundedElastic())
        .map(this::read);
  }

  private AddedReading read(byte[] body) {
    AddedContent content;
    try {
      content = Json.MAPPER.readValue(body, AddedContent.class);
    } catch (JacksonException | IllegalArgumentException notContent) {
      // without the cause, whose message can quote the content
      throw problem(HttpStatus.BAD_REQUEST, "The body must be an AddedContent object");
    }
    if (content == null || content.kind() == null || content.content() == null) {
      throw problem(HttpStatus.BAD_REQUEST, "kind and content are required");
    }
    return reading(content);
  }

  /// When a rule fails on a document, the response is UNREADABLE instead of a server error: the
  /// service itself works.
  private AddedReading reading(AddedContent content) {
    try {
      return reader.read(content);
    } catch (RuntimeException | StackOverflowError failure) {
      // without its message, which can quote the content
      log.warn("A document that a person added cannot be read: {}", failure.getClass().getName());
      return new AddedReading(content.kind(), List.of(), List.of(), Problem.UNREADABLE);
    }
  }

  private static byte[] bytes(DataBuffer joined) {
    byte[] bytes = new byte[joined.readableByteCount()];
    joined.read(bytes);
    DataBufferUtils.release(joined);
    return bytes;
  }

  private static ResponseStatusException problem(HttpStatus status, String detail) {
    return new ResponseStatusException(status, detail);
  }
}
