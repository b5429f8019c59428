package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds stated pay: an amount or a range with a currency. The words around it state its period.
public final class PayRules {
  private static final int MAX_LENGTH_BETWEEN_ENDS = 45;

  /// The maximum length of other words on a line that consists of an amount.
  private static final int MAX_LENGTH_BESIDE_AMOUNT = 12;

  /// The others of a text are not read: a text of nothing but amounts would take half a minute.
  private static final int MAX_AMOUNTS = 300;

  private static final FilteredPattern BETWEEN_ENDS =
      FilteredPattern.of(
          "[ \u00a0),]{0,2}(?:[-‐‑–—−~〜～:→]|->|\\.\\.\\.?|…|to|(?:and )?up to|bis(?:"
              + " zu)?|à|a|tot|til|till|until|hasta|do|до|až|(?:[;,] )?(?:this"
              + " )?(?:increas\\w+|ris\\w+) to|[|;/-]? ?(?:(?:salary|pay(?:"
              + " range)?|range|base|compensation) )?max(?:imum)?(?: (?:salary|pay))?:?)[ \u00a0]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Words between the ends of a range, and also between unrelated amounts.
  private static final FilteredPattern BETWEEN_ENDS_OR_AMOUNTS =
      FilteredPattern.of(
          "[ \u00a0](?:and|et|und|y|e|en|og|och)[ \u00a0]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final FilteredPattern RANGE_WITHOUT_CURRENCY =
      FilteredPattern.of(
          "(?i)\\W{0,2}(?:(?:base |annual )?(?:salary|pay|comp(?:ensation)?)(?:"
              + " range)?\\W{1,3})?(\\d{2,3}) ?k? ?(?:-|–|—|to) ?(\\d{2,3})"
              + " ?k\\W{0,2}(?:base|ote|doe|gross|salary|(?:\\+|and|plus|w/|,|&)\\s?[^|]{0,80})?\\W{0,2}");

  private PayRules() {}

  /// Pay, with the words that state it.
  ///
  /// @param start index of the words in the text
  public record PayMatch(Pay pay, String words, int start) {}

  /// All pay in a text, each once.
  ///
  /// @param country of the job, which determines the currency of a plain dollar symbol; null when
  ///   not known
  public static List<PayMatch> find(String text, @Nullable String country) {
    List<Amount> amounts = AmountScanner.scan(text);
    if (amounts.isEmpty()) {
      return List.of();
    }
    Map<Pay, PayMatch> found = new LinkedHashMap<>();
    int i = 0;
    int read = 0;
    while (i < amounts.size() && read < MAX_AMOUNTS) {
      Amount low = amounts.get(i);
      read += low.hasCurrency() || isWithoutSign(text, low) ? 1 : 0;
      Optional<PayEnds> joined =
          i + 1 < amounts.size() ? joinEnds(text, low, amounts.get(i + 1)) : Optional.empty();
      Optional<PayMatch> match =
          joined.or(() -> Optional.of(PayEnds.of(low))).flatMap(ends -> read(text, ends, country));
      match.ifPresent(pay -> found.putIfAbsent(pay.pay(), pay));
      // in `10+ years - $150k` the first number is not an end of the range
      boolean unrelated =
          match.isEmpty()
              && !low.hasCurrency()
              && !(isWithoutSign(text, low)
                  && PayContext.of(text, low.start(), amounts.get(i).end()).isOther());
      i += joined.isPresent() && !unrelated ? 2 : 1;
    }
    return new ArrayList<>(found.values());
  }

  private static Optional<PayEnds> joinEnds(String text, Amount low, Amount high) {
    int length = high.start() - low.end();
    boolean money = low.hasCurrency() || high.hasCurrency() || low.isScaled() || high.isScaled();
    boolean labeled =
        money
            || isWithoutSign(text, high)
                && PayContext.of(text, low.start(), high.end()).isLabeled();
    if (!labeled || length < 1 || length > MAX_LENGTH_BETWEEN_ENDS) {
      return Optional.empty();
    }
    String between = text.substring(low.end(), high.start());
    if (between.indexOf(',') >= 0 && !high.hasCurrency() && !high.isScaled()) {
      // in `$12/hr, up to 20 hours` the second number is not money
      return Optional.empty();
    }
    PayEnds ends = new PayEnds(low, high, null);
    if (BETWEEN_ENDS.matches(between)) {
      return Optional.of(ends);
    }
    if (BETWEEN_ENDS_OR_AMOUNTS.matches(between)) {
      return Optional.of(ends).filter(range -> range.bottom().compareTo(range.top()) <= 0);
    }
    return PayPeriods.after(between)
        .filter(stated -> BETWEEN_ENDS.matches(between.substring(stated.length())))
        .map(stated -> new PayEnds(low, high, stated.period()));
  }

  private static Optional<PayMatch> read(String text, PayEnds ends, @Nullable String country) {
    int end = ends.last().end();
    if (!ends.hasCurrency() && !isWithoutSign(text, ends.last())) {
      return Optional.empty();
    }
    PayContext context = PayContext.of(text, ends.low().start(), end);
    if (!isMoney(ends, context) || context.isOther()) {
      return Optional.empty();
    }
    String symbol = ends.symbol();
    Optional<String> currency =
        symbol == null ? Optional.of(Currencies.local(country)) : Currencies.of(symbol, country);
    String words = text.substring(ends.low().start(), end);
    return currency
        .filter(code -> !code.isEmpty() && PayOfEnds.allows(ends, code))
        .flatMap(code -> PayOfEnds.of(ends, context, code, country))
        .map(pay -> new PayMatch(pay, words, ends.low().start()));
  }

  /// Whether the numbers have a currency, or words next to them state that they are pay. Ten
  /// thousands are written in the currency of the country.
  private static boolean isMoney(PayEnds ends, PayContext context) {
    if (ends.hasCurrency() || context.isLabeled()) {
      return true;
    }
    boolean rangeInThousands = ends.high() != null && ends.isScaled();
    return rangeInThousands && (ends.has(Scale.TEN_THOUSANDS) || context.isPayRange());
  }

  /// Whether a number without a currency can be pay: it is high, or a period follows it. Most
  /// numbers of a text are neither.
  private static boolean isWithoutSign(String text, Amount number) {
    return number.isScaled()
        || number.integerDigits() >= 4
        || text.startsWith("/", number.end())
        || text.startsWith(" /", number.end())
        || text.startsWith(" p/", number.end())
        || text.startsWith(" per ", number.end())
        || text.startsWith(" an ", number.end());
  }

  /// The pay of a segment that is a range in thousands without a currency, `180-250k`, in the
  /// currency of the job's country. Empty when the country is not known.
  public static List<PayMatch> withoutCurrency(String segment, @Nullable String country) {
    if (country == null || segment.indexOf('k') < 0 && segment.indexOf('K') < 0) {
      return List.of();
    }
    FilteredPattern.Search range = RANGE_WITHOUT_CURRENCY.search(segment);
    String currency = Currencies.local(country);
    if (!range.matches() || currency.isEmpty()) {
      return List.of();
    }
    BigDecimal low = new BigDecimal(range.group(1)).multiply(BigDecimal.valueOf(1000));
    BigDecimal high = new BigDecimal(range.group(2)).multiply(BigDecimal.valueOf(1000));
    if (low.compareTo(high) > 0
        || !Currencies.isPlausible(low, Period.YEAR, currency)
        || !Currencies.isPlausible(high, Period.YEAR, currency)) {
      return List.of();
    }
    Pay pay = new Pay(low, high, currency, Period.YEAR, PayKind.BASE, Basis.STATED);
    return List.of(new PayMatch(pay, segment, 0));
  }

  /// Whether an amount in running text is pay: it is a range, a period or a word for pay is near
  /// it, or it is alone on its line.
  static boolean isPayInText(String text, PayMatch found) {
    boolean ranged =
        found.pay().min() != null
            && found.pay().max() != null
            && found.pay().min().compareTo(found.pay().max()) != 0;
    int end = found.start() + found.words().length();
    return ranged
        || PayContext.isNearPayWord(text, found.start(), end)
        || PayPeriods.after(PayContext.of(text, found.start(), end).after()).isPresent()
        || isAloneOnLine(text, found.start(), end);
  }

  /// Whether the line has only a few other letters: `- Upto €65K`.
  private static boolean isAloneOnLine(String text, int start, int end) {
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = text.indexOf('\n', end);
    int length = (lineEnd < 0 ? text.length() : lineEnd) - lineStart;
    return length - (end - start) <= MAX_LENGTH_BESIDE_AMOUNT;
  }
}
