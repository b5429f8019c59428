package dev.rolecall.ingest.normalize.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the numbers in a text that can be amounts of money. Scans by character, because regular
/// expressions are slower on whole texts.
final class AmountScanner {
  /// Units of time written onto the number: `£450pd`, `$73,796pa`.
  private static final Set<String> GLUED_UNITS =
      Set.of("pa", "pd", "ph", "phr", "pm", "pcm", "pw", "hr");

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
    Optional<Scale.Suffix> suffix = Scale.at(text, number.end());
    Scale scale = suffix.map(Scale.Suffix::scale).orElse(Scale.ONES);
    int end = suffix.map(Scale.Suffix::end).orElse(number.end());
    Optional<CurrencySymbols.Symbol> symbol = CurrencySymbols.at(text, end);
    end = symbol.map(CurrencySymbols.Symbol::end).orElse(end);
    int plus = plus(end);
    if (plus > 0 && symbol.isEmpty()) {
      symbol = CurrencySymbols.at(text, plus);
      end = symbol.map(CurrencySymbols.Symbol::end).orElse(plus);
    } else if (plus > 0) {
      end = plus;
    }
    String after =
        symbol
            .map(CurrencySymbols.Symbol::text)
            .orElse(suffix.map(Scale.Suffix::currency).orElse(null));
    return new Amount(
        start, end, number.value(), number.integerDigits(), scale, before, after, plus > 0);
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
    return next == '%' || next == '_' || isWordCharacter(next) && !isGluedUnit(end);
  }

  private boolean isGluedUnit(int start) {
    int end = start;
    while (end < text.length() && end - start < 4 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
        && GLUED_UNITS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isGlue(char c) {
    return c == '.' || c == ',' || c == '_' || isWordCharacter(c);
  }

  /// Chinese and Japanese are written without spaces around numbers.
  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !isKana(c);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff' || c >= '\uac00' && c <= '\ud7a3';
  }
}
