package dev.rolecall.ingest.added;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decodes pages and texts. Charsets in which markup has other bytes than in ASCII are not used,
/// because pages on the web do not have them.
final class ContentText {
  /// How many bytes of a page are searched for its charset.
  private static final int START = 16_384;

  private static final Pattern STATED =
      Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.+-]{1,40})");

  private static final Map<String, Charset> BYTE_ORDER_MARKS =
      Map.of(
          "\u00ef\u00bb\u00bf", StandardCharsets.UTF_8,
          "\u00fe\u00ff", StandardCharsets.UTF_16BE,
          "\u00ff\u00fe", StandardCharsets.UTF_16LE);

  private ContentText() {}

  /// @param charset null when it is not known; one that does not exist is ignored
  static String of(byte[] content, @Nullable String charset) {
    return text(content, marked(content).or(() -> named(charset)).orElse(StandardCharsets.UTF_8));
  }

  /// As [#of]; a page can state its charset.
  static String ofPage(byte[] content, @Nullable String charset) {
    return text(
        content,
        marked(content)
            .or(() -> named(charset))
            .or(() -> stated(content))
            .orElse(StandardCharsets.UTF_8));
  }

  private static String text(byte[] content, Charset charset) {
    String text = new String(content, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> marked(byte[] content) {
    String start = start(content, 3);
    return BYTE_ORDER_MARKS.entrySet().stream()
        .filter(mark -> start.startsWith(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Charset> stated(byte[] content) {
    Matcher meta = STATED.matcher(start(content, START));
    return meta.find() ? named(meta.group(1)) : Optional.empty();
  }

  private static String start(byte[] content, int length) {
    return new String(content, 0, Math.min(content.length, length), StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> named(@Nullable String name) {
    try {
      return name != null && Charset.isSupported(name)
          ? Optional.of(Charset.forName(name)).filter(ContentText::hasAsciiMarkup)
          : Optional.empty();
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static boolean hasAsciiMarkup(Charset charset) {
    return new String("<a>".getBytes(StandardCharsets.US_ASCII), charset).equals("<a>");
  }
}
