package dev.rolecall.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;

/// Decodes the body of a response. Files in gzip, which sitemaps often are, are decompressed.
final class ResponseText {
  private static final int START_LENGTH = 1024;

  /// The encoding that a document states about itself.
  private static final Pattern ENCODING =
      Pattern.compile(
          "<(?:\\?xml\\b[^<>]{0,200}?\\bencoding|meta\\b[^<>]{0,200}?\\bcharset)\\s*=\\s*"
              + "[\"']?([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private ResponseText() {}

  /// @param stated the encoding in the response's Content-Type, null when it has none
  /// @param maxSize of the decompressed body in bytes
  /// @throws IOException when a file in gzip is damaged or cut off
  /// @throws DataBufferLimitException when the decompressed body is too large
  static String of(byte[] body, @Nullable Charset stated, long maxSize) throws IOException {
    boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    byte[] plain = gzip ? decompressed(body, maxSize) : body;
    return new String(plain, stated == null ? ownEncoding(plain) : stated);
  }

  private static byte[] decompressed(byte[] body, long maxSize) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (plain.size() + read > maxSize) {
          throw new DataBufferLimitException("Larger than " + maxSize + " bytes");
        }
        plain.write(buffer, 0, read);
      }
    }
    return plain.toByteArray();
  }

  /// UTF-8 unless the document states another one.
  private static Charset ownEncoding(byte[] body) {
    int length = Math.min(body.length, START_LENGTH);
    Matcher stated = ENCODING.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
    try {
      boolean known = stated.find() && Charset.isSupported(stated.group(1));
      Charset charset = known ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
      // the statement itself was readable in ASCII
      return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
