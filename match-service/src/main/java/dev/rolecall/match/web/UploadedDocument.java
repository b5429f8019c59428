package dev.rolecall.match.web;

import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentLimits;
import dev.rolecall.match.people.cv.extract.DocumentProblem;
import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/// Collects an uploaded document in memory. What exceeds the limit is read and discarded, so that
/// the client receives the response instead of a closed connection; much more ends the request.
final class UploadedDocument {
  private static final long MAX_DISCARDED = 4L * DocumentLimits.MAX_BYTES;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private long size;

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
