package dev.rolecall.search.web.cv;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/// Reads a form with a CV or another document: the parts `file` and `text`.
public final class UploadedCv {
  private UploadedCv() {}

  /// The file unless it is empty, else the text.
  public static Mono<byte[]> document(MultiValueMap<String, Part> parts) {
    return content(parts.getFirst("file"))
        .filter(file -> file.length > 0)
        .switchIfEmpty(Mono.defer(() -> content(parts.getFirst("text"))))
        .defaultIfEmpty(new byte[0]);
  }

  /// The value of a field; blank when it is absent.
  public static String field(MultiValueMap<String, Part> parts, String name) {
    return parts.getFirst(name) instanceof FormFieldPart field ? field.value().strip() : "";
  }

  private static Mono<byte[]> content(@Nullable Part part) {
    return part == null
        ? Mono.empty()
        : DataBufferUtils.join(part.content()).map(UploadedCv::bytes);
  }

  private static byte[] bytes(DataBuffer content) {
    byte[] bytes = new byte[content.readableByteCount()];
    content.read(bytes);
    DataBufferUtils.release(content);
    return bytes;
  }
}
