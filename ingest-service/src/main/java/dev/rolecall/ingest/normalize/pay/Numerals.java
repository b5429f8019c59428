package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;

/// The digits of a number as people write them: `1,234.50`, `1.234,50`, `1 234`, `1'234.-`.
///
/// @param integerDigits number of digits before the decimals, 0 when it is not an amount
record Numerals(int end, BigDecimal value, int integerDigits) {
  /// Longer numbers are phone numbers or ids.
  private static final int MAX_DIGITS = 9;

  boolean isAmount() {
    return integerDigits > 0;
  }

  static Numerals read(String text, int start) {
    int end = digits(text, start);
    StringBuilder plain = new StringBuilder().append(text, start, end);
    char separator = end < text.length() ? text.charAt(end) : ' ';
    boolean grouped = end - start <= 3 && isSeparator(separator) && group(text, end, separator) > 0;
    while (grouped) {
      int next = group(text, end, separator);
      if (next == 0) {
        break;
      }
      plain.append(text, end + 1, next);
      end = next;
    }
    int integerDigits = plain.length();
    if (integerDigits > MAX_DIGITS) {
      return new Numerals(end, BigDecimal.ZERO, 0);
    }
    int decimals = decimals(text, end, grouped ? separator : ' ');
    if (decimals > 0) {
      plain.append('.').append(text, end + 1, decimals);
      end = decimals;
    } else {
      end = withoutCents(text, end);
    }
    return new Numerals(end, new BigDecimal(plain.toString()), integerDigits);
  }

  /// The end of a group of three digits, or of two digits as in India; 0 when there is none.
  private static int group(String text, int at, char separator) {
    if (at >= text.length() || text.charAt(at) != separator) {
      return 0;
    }
    int end = digits(text, at + 1);
    int length = end - at - 1;
    return length == 3 || length == 2 && separator == ',' && endsInThree(text, end) ? end : 0;
  }

  /// Whether groups of two digits are followed by a group of three.
  private static boolean endsInThree(String text, int from) {
    int at = from;
    for (int groups = 0; groups < MAX_DIGITS / 2; groups++) {
      if (at >= text.length() || text.charAt(at) != ',') {
        return false;
      }
      int end = digits(text, at + 1);
      int length = end - at - 1;
      if (length != 2) {
        return length == 3;
      }
      at = end;
    }
    return false;
  }

  private static int decimals(String text, int at, char separator) {
    if (at >= text.length() || text.charAt(at) == separator || !isPoint(text.charAt(at))) {
      return 0;
    }
    int end = digits(text, at + 1);
    int length = end - at - 1;
    return length == 1 || length == 2 ? end : 0;
  }

  /// The end of a mark for zero decimals: `16.–`, `3.500,-`.
  private static int withoutCents(String text, int at) {
    if (at + 1 >= text.length()
        || !isPoint(text.charAt(at))
        || "-–—".indexOf(text.charAt(at + 1)) < 0) {
      return at;
    }
    int end = at + 2;
    return end == text.length() || " )/,;|\n".indexOf(text.charAt(end)) >= 0 ? end : at;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '.' || c == '\'' || c == '’' || CurrencySymbols.isSpace(c);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
