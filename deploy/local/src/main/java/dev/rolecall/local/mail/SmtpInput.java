package dev.rolecall.local.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a client sends, in lines. Reads large parts at once: a mail has many lines.
final class SmtpInput {
  private static final String END_OF_CONTENT = "\n.\r\n";
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;

  SmtpInput(InputStream in) {
    this.in = in;
  }

  /// Whether something was received that was not read yet.
  boolean hasMore() {
    return start < end;
  }

  /// A line without its end; null at the end of the connection.
  @Nullable String readLine() throws IOException {
    return readUntil("\n");
  }

  /// The content of a mail without the dot at its end; null when the connection ended before it.
  @Nullable String readContent() throws IOException {
    return readUntil(END_OF_CONTENT);
  }

  private @Nullable String readUntil(String mark) throws IOException {
    int from = start;
    while (true) {
      int found = find(mark, from);
      if (found >= 0) {
        String text = new String(buffer, start, found - start, ISO_8859_1);
        start = found + mark.length();
        return text;
      }
      int searched = end - start - mark.length() + 1;
      if (!fill()) {
        return null;
      }
      from = start + Math.max(searched, 0);
    }
  }

  private int find(String mark, int from) {
    byte first = (byte) mark.charAt(0);
    for (int i = from; i <= end - mark.length(); i++) {
      if (buffer[i] == first && matches(mark, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(String mark, int at) {
    for (int i = 1; i < mark.length(); i++) {
      if (buffer[at + i] != (byte) mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }
}
