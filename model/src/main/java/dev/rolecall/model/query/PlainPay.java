package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.QueryPhrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an amount of pay: `120k`, `≥ €90k`, `80-100k EUR`, `600/day`, `at least 90,000 a year`.
///
/// The lower end of a range is the minimum; `up to 100k` is a maximum. Jobs that do not state their
/// pay are found too: most do not, and a person who names an amount does not want to miss those
/// that may pay it.
final class PlainPay implements PlainReader {
  private static final String NUMBER = "\\d{1,3}(?:[ .,'_]\\d{3})+|\\d{1,7}(?:[.,]\\d{1,2})?";
  private static final String SIGN = "us\\$|[€$£]|[a-z]{3}|euros?|dollars?|pounds?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<most>(?:up to|under|below|less than|at most|max\\.?|maximum|<=?)"
              + " ?)?(?<least>(?:(?:nothing below|nothing under|not below|not under|not less"
              + " than|no less than|of|at least|min\\.?|minimum|more than|over|above|from|starting"
              + " at|starting from|upwards of|>=|=>|>|≥|ab) ?)*)"
              + ("(?<before>" + SIGN + ")? ?(?<amount>" + NUMBER + ") ?(?<thousand>k)?")
              + ("(?: ?(?:-|–|to) ?(?:[€$£])?(?<max>" + NUMBER + ") ?(?<maxThousand>k)?)?\\+?")
              + (" ?(?<after>" + SIGN + ")?\\+?")
              + "(?: ?(?:/|per|an?|p/)"
              + " ?(?<period>years?|yr|y|annum|months?|mo|m|weeks?|wk|w|days?|d|hours?|hr|h)|"
              + " (?<adverb>daily|hourly|monthly|yearly|annually|pa|p\\.a))?(?: (?<more>or more|and"
              + " up|and above|plus|min|minimum|gross|brutto|base|salary|total"
              + " comp|total compensation|total|tc|ote))*");

  /// Codes of currencies that are something else in plain words: the language, not the peso, and
  /// the verb, not the lira.
  private static final Set<String> WORDS_THAT_ARE_CODES = Set.of("PHP", "TRY");

  /// Longer words are not an amount of pay, and could exhaust the stack of the expression.
  private static final int MAX_LENGTH = 100;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /// The least amount that is pay per month where a currency is named: `5000 eur`.
  private static final BigDecimal MIN_MONTHLY = BigDecimal.valueOf(2_000);

  /// The currencies in which that is a usual pay.
  private static final Set<String> MONTHLY_CURRENCIES = Set.of("EUR", "USD", "GBP", "CHF");

  /// The least amount that is pay per year without any further word: 10,000.
  private static final BigDecimal MIN_ANNUAL = BigDecimal.valueOf(10_000);

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    int start =
        PlainPhrases.find(words, at, QueryPhrase.Use.PAY).map(PlainPhrases.Found::end).orElse(at);
    int max = words.maxEnd(start, PlainWords.MAX_PHRASE);
    if (!words.hasDigit(start, max)) {
      return Optional.empty();
    }
    for (int end = max; end > start; end--) {
      String text = words.text(start, end);
      if (text.length() > MAX_LENGTH) {
        continue;
      }
      Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (form.matches()) {
        Optional<String> value = value(form, start > at);
        if (value.isPresent()) {
          String limit = form.group("most") == null ? ">=" : "<=";
          return Optional.of(match(end, limit + value.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static PlainMatch match(int end, String value) {
    return PlainMatch.of(
        end,
        List.of(
            QueryToken.filter(false, "pay", value),
            QueryToken.filter(false, "undisclosed", "yes")));
  }

  /// The value of the filter `pay`; empty if the words are not an amount of pay.
  private static Optional<String> value(Matcher form, boolean named) {
    String currency = currency(form.group("before"));
    String after = currency(form.group("after"));
    if (currency.equals("?") || after.equals("?")) {
      return Optional.empty();
    }
    String code = currency.isEmpty() ? after : currency;
    BigDecimal amount = amount(form);
    String period = period(form);
    boolean hinted =
        named
            || !code.isEmpty()
            || form.group("thousand") != null
            || form.group("maxThousand") != null
            || !form.group("least").isEmpty()
            || amount.remainder(THOUSAND).signum() == 0;
    if (period.isEmpty() && isMonthly(amount, code)) {
      return Optional.of(written(amount, code, "month"));
    }
    if (period.isEmpty() && !(hinted && amount.compareTo(MIN_ANNUAL) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(written(amount, code, period));
  }

  private static boolean isMonthly(BigDecimal amount, String currency) {
    return MONTHLY_CURRENCIES.contains(currency)
        && amount.compareTo(MIN_MONTHLY) >= 0
        && amount.compareTo(MIN_ANNUAL) < 0;
  }

  private static String written(BigDecimal amount, String code, String period) {
    boolean thousands =
        amount.compareTo(MIN_ANNUAL) >= 0 && amount.remainder(THOUSAND).signum() == 0;
    String number =
        thousands
            ? amount.divide(THOUSAND).toBigInteger() + "k"
            : amount.stripTrailingZeros().toPlainString();
    if (period.isEmpty()) {
      return code.isEmpty() ? number : number + " " + code;
    }
    return number + code + "/" + period;
  }

  private static BigDecimal amount(Matcher form) {
    boolean thousand = form.group("thousand") != null || form.group("maxThousand") != null;
    BigDecimal amount = number(form.group("amount"));
    return thousand && amount.compareTo(THOUSAND) < 0 ? amount.multiply(THOUSAND) : amount;
  }

  private static BigDecimal number(String digits) {
    boolean grouped = digits.matches("\\d{1,3}([ .,'_]\\d{3})+");
    return new BigDecimal(grouped ? digits.replaceAll("\\D", "") : digits.replace(',', '.'));
  }

  private static String period(Matcher form) {
    String adverb = form.group("adverb");
    String name = adverb == null ? form.group("period") : adverb;
    if (name == null) {
      return "";
    }
    return switch (name.charAt(0)) {
      case 'd' -> "day";
      case 'h' -> "hour";
      case 'w' -> "week";
      case 'm' -> "month";
      default -> "year";
    };
  }

  /// ISO 4217; empty if there is none, `?` if the word is not a currency.
  private static String currency(@Nullable String sign) {
    if (sign == null) {
      return "";
    }
    return switch (sign) {
      case "€", "euro", "euros" -> "EUR";
      case "$", "us$", "dollar", "dollars" -> "USD";
      case "£", "pound", "pounds" -> "GBP";
      default -> {
        String code = sign.toUpperCase(Locale.ROOT);
        boolean known = CurrencyRates.fallback().currencies().contains(code);
        yield known && !WORDS_THAT_ARE_CODES.contains(code) ? code : "?";
      }
    };
  }
}
