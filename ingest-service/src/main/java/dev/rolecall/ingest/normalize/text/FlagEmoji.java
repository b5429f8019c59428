package dev.rolecall.ingest.normalize.text;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Flag emoji: pairs of regional indicators. They become names of countries where they stand alone
/// or follow "remote"; beside a city or a title they are decoration.
final class FlagEmoji {
  private static final int FIRST = 0x1F1E6;
  private static final int LAST = 0x1F1FF;

  private static final Pattern BEFORE =
      Pattern.compile("(?:^|[|/,;\\n]|\\bremote\\W{0,3})\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER = Pattern.compile("[)\\]\\s]*(?:$|[|/,;\\n])");

  private static final int REACH = 16;

  private FlagEmoji() {}

  /// The end of the flags at an index, with the spaces between them; the index itself when none is
  /// there.
  static int end(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length() && isFlag(text, at)) {
      end = at + 4;
      at = end;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return end;
  }

  /// The names of the countries, or a space.
  static String read(String text, int start, int end) {
    String before =
        start <= REACH ? text.substring(0, start) : text.substring(start - REACH, start);
    boolean named =
        (start <= REACH || !before.isBlank())
            && Words.finds(BEFORE, before)
            && AFTER.matcher(text).region(end, text.length()).lookingAt();
    return named ? names(text, start, end) : " ";
  }

  private static String names(String text, int start, int end) {
    StringJoiner names = new StringJoiner(", ");
    int at = start;
    while (at < end) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      String code = "" + letter(text.codePointAt(at)) + letter(text.codePointAt(at + 2));
      CountryDictionary.shared().byCode(code).ifPresent(country -> names.add(country.name()));
      at += 4;
    }
    return names.length() == 0 ? " " : names.toString();
  }

  private static boolean isFlag(String text, int at) {
    return at + 4 <= text.length()
        && isIndicator(text.codePointAt(at))
        && isIndicator(text.codePointAt(at + 2));
  }

  private static boolean isIndicator(int c) {
    return c >= FIRST && c <= LAST;
  }

  private static char letter(int indicator) {
    return (char) ('A' + indicator - FIRST);
  }
}
