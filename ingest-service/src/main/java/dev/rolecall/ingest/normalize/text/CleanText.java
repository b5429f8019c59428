package dev.rolecall.ingest.normalize.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Repairs the characters of texts from the web, so that dictionaries and patterns find their
/// words: wrong encodings, entities that were escaped twice, invisible characters, full-width and
/// bold letters, emoji.
public final class CleanText {
  /// In a text from which entities were decoded once already.
  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,5}|#x[0-9a-fA-F]{1,5});");

  private static final int FULL_WIDTH_OFFSET = '！' - '!';

  private CleanText() {}

  /// A text with its line breaks.
  public static String of(String text) {
    String repaired = Mojibake.repair(text);
    String decoded =
        repaired.indexOf('&') >= 0 && Words.finds(ENTITY, repaired)
            ? Parser.unescapeEntities(repaired, false)
            : repaired;
    int first = firstUnusual(decoded);
    return first < 0 ? decoded : plain(decoded, first);
  }

  /// A field with a single line, such as a title. Longer ones are cut off at a space.
  public static String line(String text, int maxLength) {
    String line = Words.squeeze(of(text).replace('\u00a0', ' '));
    if (line.length() <= maxLength) {
      return line;
    }
    int space = line.lastIndexOf(' ', maxLength);
    int end = space > maxLength / 2 ? space : maxLength;
    boolean pair = Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, pair ? end - 1 : end).strip();
  }

  private static int firstUnusual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? isControl(c) : c >= '\u007f' && isUnusual(c)) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String text, int first) {
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
    int i = first;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int flags = FlagEmoji.end(text, i);
      if (flags > i) {
        plain.append(FlagEmoji.read(text, i, flags));
        i = flags;
        continue;
      }
      i += Character.charCount(c);
      if (c > Character.MAX_VALUE) {
        plain.append(supplementary(c));
      } else if (c == '\u3000') {
        plain.append(' ');
      } else if (isFullWidth((char) c)) {
        plain.append((char) (c - FULL_WIDTH_OFFSET));
      } else if (!isInvisible((char) c)) {
        plain.append((char) c);
      }
    }
    return plain.toString();
  }

  /// Bold and script letters of mathematics become letters, emoji become spaces.
  private static String supplementary(int c) {
    if (c >= 0x1d400 && c <= 0x1d7ff) {
      return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }
    boolean emoji = c >= 0x1f000 && c <= 0x1faff || c >= 0xe0000 && c <= 0xe007f;
    return emoji ? " " : Character.toString(c);
  }

  private static boolean isUnusual(char c) {
    return isInvisible(c) || isFullWidth(c) || c == '\u3000' || Character.isHighSurrogate(c);
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /// Zero-width and soft characters, marks of direction, variants of emoji.
  private static boolean isInvisible(char c) {
    return c < ' ' && isControl(c)
        || c == '\u007f'
        || c == '\u00ad'
        || c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u206f'
        || c == '\ufe0e'
        || c == '\ufe0f'
        || c == '\ufeff';
  }

  private static boolean isControl(char c) {
    return c != '\n' && c != '\t' && c != '\r' && c != '\f';
  }
}
