package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.Locale;
import java.util.regex.Pattern;

/// Prepares a place string: emoji and invisible characters are removed, streets and areas of
/// several countries are removed, and `CA United States` gets its comma.
final class PlaceCleanup {
  private static final Pattern DOTTED = Pattern.compile("(?i)\\bU\\.\\s?([SK])\\.?(\\s?A\\.?)?");

  /// `America` alone is the United States.
  private static final FilteredPattern AMERICAS =
      FilteredPattern.of(
          "(?i)\\b(?:latin|central|south|north)(?:ern)?(?: ?(?:&|and|or|/)"
              + " ?(?:latin|central|south|north)(?:ern)?)? americas?\\b");

  private static final FilteredPattern STATE_AND_COUNTRY =
      FilteredPattern.of(
          "\\b([A-Z]{2,3}),? (United States(?: of America)?|USA?|Canada|Australia)\\b(?!,?"
              + " [A-Z]{2}\\b)");

  private static final FilteredPattern STREET =
      FilteredPattern.of(
          "(?i)(?:^|,|\\(|\\bat )\\s*\\d{1,5}[a-z]?(?: ?[-–] ?\\d+)? [\\p{L}\\d"
              + " .'’-]{2,40}?\\b(?:street|st|avenue|ave|blvd"
              + "|boulevard|road|rd|drive|dr|lane|ln|way|square|sq|place|floor|suite|ste|parkway|pkwy|highway|hwy|court|ct|plaza|terrace|circle|broadway)\\b\\.?(?:"
              + " (?:suite|ste|floor|unit|#)"
              + " ?\\w+)?(?=\\s*(?:,|$|[A-Z|]))|\\b\\p{L}+(?:straße|strasse|str\\.|gatan|gasse|weg|laan|straat)"
              + " \\d+[a-z]?\\b");

  /// Postal codes in front of a city: `10115 Berlin`, `1012 AB Amsterdam`.
  private static final FilteredPattern POSTAL =
      FilteredPattern.of(
          "(?<![\\p{L}\\d] )(?<![\\p{L}\\d])(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})?"
              + " (?=\\p{Lu}\\p{Ll}{2})");

  private static final FilteredPattern BOTH_ISLES =
      FilteredPattern.of("^(?:UK|United Kingdom) ?(?:&|and) ?Ireland, (?=\\p{Lu})");

  /// `м. Львів`, `г Москва`.
  private static final FilteredPattern CYRILLIC_TOWN =
      FilteredPattern.of("(?:^|(?<=[,;/ ]))(?:г|м|город|місто|гр)\\.? ?(?=\\p{IsCyrillic}{3})");

  private static final FilteredPattern MIXED_CASE_STATE =
      FilteredPattern.of(
          "(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}), ?(\\p{Lu}\\p{Ll})(?!\\p{L})");

  /// Follows an emoji.
  private static final int VARIATION_SELECTOR = 0xFE0F;

  private PlaceCleanup() {}

  static String prepared(String text) {
    String plain = hasSymbols(text) ? withoutSymbols(text) : text;
    if (plain.indexOf(',') > 0) {
      plain = withUpperCaseState(plain);
    }
    if (plain.indexOf('.') >= 0) {
      plain = DOTTED.matcher(plain).replaceAll(m -> "U" + m.group(1).toUpperCase(Locale.ROOT));
    }
    if (plain.contains("merica")) {
      plain = AMERICAS.replaceAll(plain, "");
    }
    if (plain.indexOf(' ') > 0
        && (plain.contains(" US")
            || plain.contains(" United")
            || plain.contains("alia")
            || plain.contains("Canada"))) {
      plain = STATE_AND_COUNTRY.replaceAll(plain, "$1, $2");
    }
    if (hasDigit(plain)) {
      plain = POSTAL.replaceAll(STREET.replaceAll(plain, ","), "");
    }
    if (plain.contains("der)")) {
      plain = plain.replace("Frankfurt (Oder)", "Frankfurt Oder");
    }
    return BOTH_ISLES.replaceFirst(plain, "");
  }

  /// `Boston, Ma`, if the state has a city of that name.
  private static String withUpperCaseState(String text) {
    FilteredPattern.Search state = MIXED_CASE_STATE.search(text);
    if (!state.find()) {
      return text;
    }
    String code = state.group(2).toUpperCase(Locale.ROOT);
    return CityNames.inRegion(state.group(1), code)
        ? text.substring(0, state.start(2)) + code + text.substring(state.end(2))
        : text;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasSymbols(String text) {
    return text.chars().anyMatch(c -> c >= 0x0400 && c != '–' && c != '—' && c != '•' && c != '’');
  }

  private static String withoutSymbols(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int c : text.codePoints().toArray()) {
      if (Character.isSupplementaryCodePoint(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
        plain.append(' ');
      } else if (Character.getType(c) != Character.FORMAT && c != VARIATION_SELECTOR) {
        plain.appendCodePoint(c);
      }
    }
    return CYRILLIC_TOWN.replaceAll(plain.toString().strip(), "");
  }
}
