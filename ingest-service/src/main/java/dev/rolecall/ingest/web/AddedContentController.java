package dev.rolecall.ingest.web;

import dev.rolecall.ingest.added.AddedContent;
import dev.rolecall.ingest.added.AddedContentReader;
import dev.rolecall.ingest.added.AddedReading;
import dev.rolecall.model.wire.Json;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Clock;
import java.time.Duration;
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
    return DataBufferUtils.join(request.getBody(), MAX_BODY)
        .map(AddedContentController::bytes)
        .defaultIfEmpty(new byte[0])
        .publishOn(Schedulers.boundedElastic())
        .map(this::read)
        .onErrorMap(
            DataBufferLimitException.class,
            large -> problem(HttpStatus.CONTENT_TOO_LARGE, "The content is too large"))
        .onErrorMap(
            BulkheadFullException.class,
            full -> problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many contents are being read"));
  }

  private AddedReading read(byte[] body) {
    AddedContent content;
    try {
      content = Json.MAPPER.readValue(body, AddedContent.class);
    } catch (JacksonException | IllegalArgumentException notContent) {
      // without the cause, whose message can quote the content
      throw problem(HttpStatus.BAD_REQUEST, "The body must be an added content");
    }
    if (content == null || content.kind() == null || content.content() == null) {
      throw problem(HttpStatus.BAD_REQUEST, "kind and content are required");
    }
    return bulkhead.executeSupplier(() -> reader.read(content));
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
