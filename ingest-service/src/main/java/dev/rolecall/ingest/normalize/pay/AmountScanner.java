package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the numbers in a text that can be amounts of money. Scans by character, because regular
/// expressions are slower on whole texts.
final class AmountScanner {
  private final String text;
  private final List<Amount> found = new ArrayList<>();
  private int at;
  private int floor;

  private AmountScanner(String text) {
    this.text = text;
  }

  static List<Amount> scan(String text) {
    AmountScanner scanner = new AmountScanner(text);
    scanner.run();
    return scanner.found;
  }

  private void run() {
    while (at < text.length()) {
      if (Numerals.isDigit(text, at)) {
        number();
      } else {
        at++;
      }
    }
  }

  private void number() {
    Optional<CurrencySymbols.Symbol> symbol = CurrencySymbols.before(text, at, floor);
    Numerals number = Numerals.read(text, at);
    boolean glued = symbol.isEmpty() && at > 0 && isGlue(text.charAt(at - 1));
    int start = symbol.map(CurrencySymbols.Symbol::start).orElse(at);
    at = number.end();
    if (!glued && number.isAmount()) {
      Amount amount = after(start, number, symbol.map(CurrencySymbols.Symbol::text).orElse(null));
      if (!isContinued(amount.end())) {
        found.add(amount);
        at = amount.end();
        floor = at;
      }
    }
  }

  /// Adds what follows the number: `k`, a currency symbol, a plus.
  private Amount after(int start, Numerals number, @Nullable String before) {
    int end = number.end();
    Amount.Scale scale = Amount.Scale.ONES;
    int suffix = end < text.length() && CurrencySymbols.isSpace(text.charAt(end)) ? end + 1 : end;
    if (suffix < text.length()) {
      scale = scale(text.charAt(suffix), suffix + 1);
      end = scale == Amount.Scale.ONES ? end : suffix + 1;
    }
    Optional<CurrencySymbols.Symbol> symbol = CurrencySymbols.at(text, end);
    end = symbol.map(CurrencySymbols.Symbol::end).orElse(end);
    int plus = plus(end);
    if (plus > 0 && symbol.isEmpty()) {
      symbol = CurrencySymbols.at(text, plus);
      end = symbol.map(CurrencySymbols.Symbol::end).orElse(plus);
    } else if (plus > 0) {
      end = plus;
    }
    String after = symbol.map(CurrencySymbols.Symbol::text).orElse(null);
    return new Amount(
        start, end, number.value(), number.integerDigits(), scale, before, after, plus > 0);
  }

  private Amount.Scale scale(char suffix, int next) {
    boolean ends = next >= text.length() || !Character.isLetter(text.charAt(next));
    return switch (suffix) {
      case 'k', 'K' -> ends || startsSymbol(next) ? Amount.Scale.THOUSANDS : Amount.Scale.ONES;
      case 'm', 'M' -> ends || startsSymbol(next) ? Amount.Scale.MILLIONS : Amount.Scale.ONES;
      case 'T' -> startsSymbol(next) ? Amount.Scale.THOUSANDS : Amount.Scale.ONES;
      default -> Amount.Scale.ONES;
    };
  }

  /// Whether a currency symbol directly follows a suffix: `60k€`, `80TEUR`.
  private boolean startsSymbol(int next) {
    return next < text.length()
        && !CurrencySymbols.isSpace(text.charAt(next))
        && CurrencySymbols.at(text, next).isPresent();
  }

  /// The end of a plus, 0 when there is none. In `$150k + bonus` the plus does not belong to the
  /// amount.
  private int plus(int from) {
    boolean spaced = from < text.length() && text.charAt(from) == ' ';
    int symbol = spaced ? from + 1 : from;
    if (symbol >= text.length() || text.charAt(symbol) != '+') {
      return 0;
    }
    boolean adds =
        spaced && symbol + 2 < text.length() && Character.isLetterOrDigit(text.charAt(symbol + 2));
    return adds ? 0 : symbol + 1;
  }

  private boolean isContinued(int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return next == '%' || next == '_' || Character.isLetterOrDigit(next);
  }

  private static boolean isGlue(char c) {
    return c == '.' || c == ',' || c == '_' || Character.isLetterOrDigit(c);
  }

  /// The digits of a number as people write them: `1,234.50`, `1.234,50`, `1 234`, `1'234.-`.
  ///
  /// @param integerDigits number of digits before the decimals, 0 when it is not an amount
  private record Numerals(int end, BigDecimal value, int integerDigits) {
    /// Longer numbers are phone numbers or ids.
    private static final int MAX_DIGITS = 9;

    boolean isAmount() {
      return integerDigits > 0;
    }

    static Numerals read(String text, int start) {
      int end = digits(text, start);
      StringBuilder plain = new StringBuilder().append(text, start, end);
      char separator = end < text.length() ? text.charAt(end) : ' ';
      boolean grouped =
          end - start <= 3 && isSeparator(separator) && group(text, end, separator) > 0;
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
}
