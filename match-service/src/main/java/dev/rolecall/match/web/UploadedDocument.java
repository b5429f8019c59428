package dev.rolecall.match.web;

import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentLimits;
import dev.rolecall.match.people.cv.extract.DocumentProblem;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Collects an uploaded document in memory. What exceeds the limit is read and discarded, so that
/// the client receives the response instead of a closed connection; much more ends the request.
final class UploadedDocument {
  private static final long MAX_DISCARDED = 4L * DocumentLimits.MAX_BYTES;

  private static final Duration MAX_UPLOAD_TIME = Duration.ofSeconds(30);

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private long size;

  /// The content of the body of a request, on a thread that may block.
  static Mono<byte[]> receive(ServerHttpRequest request, Scheduler blocking) {
    return request
        .getBody()
        .collect(UploadedDocument::new, UploadedDocument::add)
        .timeout(MAX_UPLOAD_TIME)
        .onErrorMap(
            TimeoutException.class,
            slow ->
                new ResponseStatusException(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The CV was not received within %d seconds."
                        .formatted(MAX_UPLOAD_TIME.toSeconds()),
                    slow))
        .publishOn(blocking)
        .map(UploadedDocument::content);
  }

  void add(DataBuffer part) {
    try {
      size += part.readableByteCount();
      if (size <= DocumentLimits.MAX_BYTES) {
        byte[] bytes = new byte[part.readableByteCount()];
        part.read(bytes);
        content.writeBytes(bytes);
      }
    } finally {
      DataBufferUtils.release(part);
    }
    if (size > MAX_DISCARDED) {
      throw new DocumentException(DocumentProblem.TOO_LARGE);
    }
  }

  /// @throws DocumentException when it was too large
  byte[] content() {
    if (size > DocumentLimits.MAX_BYTES) {
      throw new DocumentException(DocumentProblem.TOO_LARGE);
    }
    return content.toByteArray();
  }
}
