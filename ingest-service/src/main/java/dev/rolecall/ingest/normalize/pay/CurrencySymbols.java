package dev.rolecall.ingest.normalize.pay;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the symbol or code of a currency before or after a number: `US$ 120`, `120 EUR`.
final class CurrencySymbols {
  private static final String SYMBOLS = "$€£¥￥₹₪₱₴₩₺₫₦₽฿₡₸₨";

  /// Prefixes of the dollar symbol: `CA$`.
  private static final Set<String> DOLLAR_PREFIXES =
      Set.of(
          "us", "ca", "cdn", "can", "c", "au", "aud", "a", "nz", "s", "sg", "hk", "r", "mx", "mex",
          "nt", "j", "ja", "tt", "rd", "ar", "col", "clp", "cop");

  /// ISO 4217 codes that are not words, in upper or lower case.
  private static final Set<String> CODES =
      Set.of(
          "usd", "cad", "aud", "nzd", "sgd", "hkd", "eur", "gbp", "chf", "jpy", "inr", "sek", "nok",
          "dkk", "pln", "czk", "ils", "brl", "mxn", "huf", "bgn", "zar", "aed", "uah", "php", "krw",
          "thb", "myr", "idr", "clp", "ars", "pkr", "bdt", "lkr", "npr", "ngn", "kes", "egp", "rsd",
          "vnd", "rub", "rmb", "cny", "twd", "ntd", "nis", "jmd", "ttd", "dop", "uyu", "kzt", "qar",
          "ghs");

  /// ISO 4217 codes and abbreviations that are also words or names, in upper case only.
  private static final Set<String> UPPER_CODES =
      Set.of("RON", "TRY", "ISK", "COP", "SAR", "PEN", "CRC", "GEL", "KWD", "TL", "RM", "SFR");

  private static final Set<String> WORDS_BEFORE =
      Set.of("zł", "rs", "kr", "rp", "r", "lei", "fr", "inr", "ksh", "nis");
  private static final Set<String> WORDS_AFTER =
      Set.of(
          "euro", "euros", "dollars", "pounds", "zł", "zl", "złotych", "kč", "ft", "forint", "lei",
          "ron", "лв", "kr", "kroner", "kronor", "yen", "rupees", "rubles", "roubles", "руб",
          "рублей", "грн", "yuan", "won", "din", "dinara", "reais", "pesos", "lira", "tl");

  /// Words that are often written with a dot.
  private static final Set<String> ABBREVIATIONS = Set.of("rs", "kr", "fr", "руб", "rp", "zl");

  /// Symbols in East Asian scripts, after a number.
  private static final String IDEOGRAMS = "円元圆원";

  private static final int MAX_WORD_LENGTH = 9;

  /// A symbol in a text.
  ///
  /// @param text the symbol without spaces
  record Symbol(int start, int end, String text) {}

  private CurrencySymbols() {}

  /// The symbol before a number, with at most one space between them.
  ///
  /// @param floor the earliest index at which the symbol can start
  static Optional<Symbol> before(String text, int number, int floor) {
    int end = number > floor && isSpace(text.charAt(number - 1)) ? number - 1 : number;
    if (end <= floor) {
      return Optional.empty();
    }
    char last = text.charAt(end - 1);
    if (SYMBOLS.indexOf(last) >= 0) {
      return Optional.of(symbolWithPrefix(text, end - 1, floor));
    }
    int letters = last == '.' ? end - 1 : end;
    int start = wordStart(text, letters, floor);
    String word = text.substring(start, letters);
    boolean known =
        last == '.'
            ? isOneOf(ABBREVIATIONS, word)
            : isCode(word) || isOneOf(WORDS_BEFORE, word) && !isLowerLetter(word);
    return known && !isGlued(text, start, floor)
        ? Optional.of(new Symbol(start, number, word))
        : Optional.empty();
  }

  /// A symbol with its prefix or code: `CA$`, `USD $`.
  private static Symbol symbolWithPrefix(String text, int at, int floor) {
    int start = wordStart(text, at, floor);
    String prefix = text.substring(start, at).toLowerCase(Locale.ROOT);
    char symbol = text.charAt(at);
    if (symbol == '$' && DOLLAR_PREFIXES.contains(prefix) && !isGlued(text, start, floor)) {
      return new Symbol(start, at + 1, prefix + "$");
    }
    int codeEnd = at > floor && isSpace(text.charAt(at - 1)) ? at - 1 : at;
    int codeStart = wordStart(text, codeEnd, floor);
    String code = text.substring(codeStart, codeEnd);
    return isCode(code) && !isGlued(text, codeStart, floor)
        ? new Symbol(codeStart, at + 1, code)
        : new Symbol(at, at + 1, String.valueOf(symbol));
  }

  /// The symbol that starts at an index, unless it belongs to the next number.
  static Optional<Symbol> at(String text, int from) {
    int start = from < text.length() && isSpace(text.charAt(from)) ? from + 1 : from;
    if (start >= text.length()) {
      return Optional.empty();
    }
    if (IDEOGRAMS.indexOf(text.charAt(start)) >= 0) {
      return Optional.of(new Symbol(start, start + 1, text.substring(start, start + 1)));
    }
    int end = start;
    while (end < text.length()
        && end - start <= MAX_WORD_LENGTH
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    boolean isSymbol = end < text.length() && SYMBOLS.indexOf(text.charAt(end)) >= 0;
    if (isSymbol && (word.isEmpty() || DOLLAR_PREFIXES.contains(word.toLowerCase(Locale.ROOT)))) {
      end++;
    } else if (!isCode(word) && !isOneOf(WORDS_AFTER, word)) {
      return Optional.empty();
    }
    end = withDot(text, end, word);
    boolean beforeNumber =
        isDigit(text, end) || isDigit(text, end + 1) && isSpace(text.charAt(end));
    return beforeNumber
        ? Optional.empty()
        : Optional.of(new Symbol(start, end, isSymbol ? text.substring(start, end) : word));
  }

  /// The end of an abbreviation with its dot, unless the dot ends a sentence: `kr. om måneden`.
  private static int withDot(String text, int end, String word) {
    boolean dotted =
        end + 2 < text.length() && text.charAt(end) == '.' && isOneOf(ABBREVIATIONS, word);
    return dotted && !Character.isUpperCase(text.charAt(end + 2)) ? end + 1 : end;
  }

  private static boolean isCode(String word) {
    return word.length() == 3 && CODES.contains(word.toLowerCase(Locale.ROOT))
        || UPPER_CODES.contains(word);
  }

  private static boolean isOneOf(Set<String> words, String word) {
    return !word.isEmpty() && words.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The sign of the rand is an upper-case letter: `R60,000`.
  private static boolean isLowerLetter(String word) {
    return word.equals("r");
  }

  private static int wordStart(String text, int end, int floor) {
    int start = end;
    while (start > floor
        && end - start <= MAX_WORD_LENGTH
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isGlued(String text, int start, int floor) {
    return start > floor && Character.isLetterOrDigit(text.charAt(start - 1));
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f';
  }
}
