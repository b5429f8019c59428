package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The factor that a word or letter after a number states: `120k`, `18 lakh`, `600万`.
enum Scale {
  ONES(1),
  THOUSANDS(1_000),
  /// East Asian languages count in units of ten thousand.
  TEN_THOUSANDS(10_000),
  /// 100,000 in South Asia; crores are 100 lakhs.
  LAKHS(100_000),
  MILLIONS(1_000_000),
  CRORES(10_000_000);

  private static final int MAX_LENGTH = 9;

  /// The scales by word in lower case. A letter or a short word directly before a letter is not one
  /// of them.
  private static final Map<String, Scale> WORDS =
      Map.ofEntries(
          Map.entry("k", THOUSANDS),
          Map.entry("m", MILLIONS),
          Map.entry("thousand", THOUSANDS),
          Map.entry("grand", THOUSANDS),
          Map.entry("tys", THOUSANDS),
          Map.entry("tis", THOUSANDS),
          Map.entry("tsd", THOUSANDS),
          Map.entry("тыс", THOUSANDS),
          Map.entry("тысяч", THOUSANDS),
          Map.entry("тис", THOUSANDS),
          Map.entry("lakh", LAKHS),
          Map.entry("lakhs", LAKHS),
          Map.entry("lac", LAKHS),
          Map.entry("lacs", LAKHS),
          Map.entry("lpa", LAKHS),
          Map.entry("cr", CRORES),
          Map.entry("crore", CRORES),
          Map.entry("crores", CRORES),
          Map.entry("mln", MILLIONS),
          Map.entry("million", MILLIONS),
          Map.entry("millió", MILLIONS),
          Map.entry("millones", MILLIONS),
          Map.entry("juta", MILLIONS),
          Map.entry("mio", MILLIONS));

  private final BigDecimal factor;

  Scale(int factor) {
    this.factor = BigDecimal.valueOf(factor);
  }

  /// A scale as written.
  ///
  /// @param currency the symbol of the currency that the word implies, null when it implies none
  record Suffix(Scale scale, int end, @Nullable String currency) {}

  BigDecimal of(BigDecimal value) {
    return this == ONES ? value : value.multiply(factor);
  }

  /// The most digits that a number without a scale can have to share the scale of the other end of
  /// its range: `50-60k`.
  int maxSharedDigits() {
    return this == TEN_THOUSANDS ? 4 : 3;
  }

  /// The scale that follows a number, with at most one space between them.
  static Optional<Suffix> at(String text, int number) {
    int start =
        number < text.length() && CurrencySymbols.isSpace(text.charAt(number))
            ? number + 1
            : number;
    if (start >= text.length()) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (first == '万' || first == '萬' || first == '만') {
      return Optional.of(new Suffix(TEN_THOUSANDS, start + 1, null));
    }
    return Character.isLetter(first) ? word(text, start) : Optional.empty();
  }

  private static Optional<Suffix> word(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= MAX_LENGTH && isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    Scale scale = WORDS.get(word);
    if (scale != null) {
      int dotted = word.length() == 3 && end < text.length() && text.charAt(end) == '.' ? 1 : 0;
      return Optional.of(new Suffix(scale, end + dotted, word.equals("lpa") ? word : null));
    }
    return letter(text, start, word);
  }

  /// A letter before a symbol or unit, `60k€`, `80TEUR`, `70kpa`, and the `L` of Indian pay.
  private static Optional<Suffix> letter(String text, int start, String word) {
    boolean symbol =
        start + 1 < text.length()
            && !CurrencySymbols.isSpace(text.charAt(start + 1))
            && CurrencySymbols.at(text, start + 1).isPresent();
    char first = text.charAt(start);
    return switch (first) {
      case 'k', 'K' ->
          symbol || word.equals("kpa") ? suffix(THOUSANDS, start, null) : Optional.empty();
      case 'm', 'M' -> symbol ? suffix(MILLIONS, start, null) : Optional.empty();
      case 'T' -> symbol ? suffix(THOUSANDS, start, null) : Optional.empty();
      case 'L' -> word.equals("l") ? suffix(LAKHS, start, null) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Suffix> suffix(Scale scale, int start, @Nullable String currency) {
    return Optional.of(new Suffix(scale, start + 1, currency));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }
}
