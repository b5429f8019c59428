package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds stated pay: an amount or a range with a currency, its period from the words around it.
final class PayRules {
  private static final String SIGN =
      "(?:US\\$|USD ?\\$?|CA\\$|CAD ?\\$?|C\\$|AU\\$|A\\$|AUD ?\\$?|NZ\\$|NZD ?\\$?|S\\$|SGD"
          + " ?\\$?|HK\\$|R\\$|\\$|€|EUR ?€?|£|GBP"
          + " ?£?|CHF|¥|JPY|₹|INR|SEK|NOK|DKK|PLN|zł|CZK|ILS|₪|₱|BRL|MXN)";
  private static final String NUMBER =
      "(\\d{1,3}(?:[,.' \u00a0]\\d{3})+|\\d{1,7}(?:\\.\\d{1,2})?) ?([kKmM](?![a-zA-Z]))?";
  private static final String DASH = " ?(?:-|–|—|−|~|to|and|up to|/yr ?-|:) ?";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\w.,$€£])("
              + SIGN
              + ")? ?"
              + NUMBER
              + "(?: ?("
              + SIGN
              + "))?"
              + "(?:"
              + DASH
              + "("
              + SIGN
              + ")? ?"
              + NUMBER
              + ")?"
              + " ?(\\+)? ?("
              + SIGN
              + "|euros?|dollars|pounds)?(?![\\w%])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERIOD =
      Pattern.compile(
          "^\\W{0,3}(?:(?:base|gross|brutto|usd|eur|gbp|cad)\\W{0,2}){0,2}(?:(?:per|an?|p\\.?|/|p/)"
              + " ?)?(hour|hr|hourly|h\\b|day|daily|week|weekly|month|monthly|mo\\b|year|yr|annum|annual|annually|yearly|pa\\b|p\\.a|a\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UP_TO =
      Pattern.compile("(?:up to|upto|max(?:imum)?|bis zu|jusqu'à|<) ?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM =
      Pattern.compile(
          "(?:from|starting at|min(?:imum)?|at least|ab|>) ?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_PAY_AFTER =
      Pattern.compile(
          "^ ?\\+? ?(?:m\\b|mm\\b|b\\b|bn\\b|million|billion|in"
              + " (?:funding|revenue|arr|seed|series)|arr\\b|mrr\\b|raised|seed|series|users|customers|employees|valuation|signing|sign-on|referral|bonus|stipend|budget|credits?|per"
              + " user|usd in)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_PAY_BEFORE =
      Pattern.compile(
          "(?:raised|funding|revenue|backed|series [a-e]|seed|saves?|saved|worth|valued"
              + " at|valuation(?: of)?|market|invest\\w*|bonus(?: of)?|stipend(?: of)?|budget(?:"
              + " of)?|over|processing|processed|managing|handles?|moved|volume(?:"
              + " of)?|referral)[^.\\n"
              + "]{0,18}$",
          Pattern.CASE_INSENSITIVE);

  private PayRules() {}

  /// A band and the words that it came from.
  record Found(Pay pay, String words, int start) {}

  /// @param country where the job is, which tells bare dollars apart; null when not known
  static List<Found> find(String text, @Nullable String country) {
    Map<Pay, Found> found = new LinkedHashMap<>();
    Matcher amounts = AMOUNT.matcher(text);
    while (amounts.find()) {
      read(text, amounts, country).ifPresent(pay -> found.putIfAbsent(pay.pay(), pay));
    }
    return new ArrayList<>(found.values());
  }

  private static Optional<Found> read(String text, Matcher m, @Nullable String country) {
    String sign = firstOf(m.group(1), m.group(4), m.group(5), m.group(9));
    String before = text.substring(Math.max(0, m.start() - 40), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 24));
    if (NOT_PAY_BEFORE.matcher(before).find() || NOT_PAY_AFTER.matcher(after).find()) {
      return Optional.empty();
    }
    boolean millions = isMillions(m.group(3)) || isMillions(m.group(7));
    boolean thousands = isThousands(m.group(3)) || isThousands(m.group(7));
    boolean ranged = m.group(6) != null;
    if (millions
        || (sign == null
            && !(thousands && ranged && m.group(1) == null && plausibleBare(before)))) {
      return Optional.empty();
    }
    BigDecimal low =
        number(m.group(2), thousands && shares(m.group(2), m.group(6), m.group(3), m.group(7)));
    BigDecimal high =
        ranged
            ? number(
                m.group(6), thousands && shares(m.group(6), m.group(2), m.group(7), m.group(3)))
            : null;
    if (sign == null) {
      return Optional.empty();
    }
    String currency = Currencies.of(sign, country);
    return band(low, high, m.group(8) != null, before, after, currency)
        .map(pay -> new Found(pay, m.group().strip(), m.start()));
  }

  private static boolean plausibleBare(String before) {
    return before
        .toLowerCase(Locale.ROOT)
        .matches("(?s).*(salary|compensation|pay|comp|range)\\W*$");
  }

  /// Both ends are in thousands when either says so, unless one is written out.
  private static boolean shares(
      @Nullable String number,
      @Nullable String other,
      @Nullable String own,
      @Nullable String others) {
    if (isThousands(own)) {
      return true;
    }
    return number != null && other != null && isThousands(others) && digits(number).length() <= 3;
  }

  private static Optional<Pay> band(
      BigDecimal low,
      @Nullable BigDecimal high,
      boolean plus,
      String before,
      String after,
      String currency) {
    BigDecimal top = high == null ? low : high;
    Optional<Period> period = period(after, top);
    if (period.isEmpty() || !plausible(top, period.get()) || !plausible(low, period.get())) {
      return Optional.empty();
    }
    boolean upTo = high == null && UP_TO.matcher(before).find();
    boolean from = high == null && !upTo && (plus || FROM.matcher(before).find());
    BigDecimal min = upTo ? null : low;
    BigDecimal max = high != null ? high : from ? null : low;
    if (min != null && max != null && min.compareTo(max) > 0) {
      return Optional.empty();
    }
    return Optional.of(new Pay(min, max, currency, period.get(), PayKind.BASE, Basis.STATED));
  }

  private static Optional<Period> period(String after, BigDecimal amount) {
    Matcher stated = PERIOD.matcher(after);
    if (stated.find()) {
      String word = stated.group(1).toLowerCase(Locale.ROOT);
      return Optional.of(
          switch (word.charAt(0)) {
            case 'h' -> Period.HOUR;
            case 'd' -> Period.DAY;
            case 'w' -> Period.WEEK;
            case 'm' -> Period.MONTH;
            default -> Period.YEAR;
          });
    }
    return amount.compareTo(BigDecimal.valueOf(15_000)) >= 0
        ? Optional.of(Period.YEAR)
        : Optional.empty();
  }

  /// What no one is paid is not pay: 10,000 to 10 million a year, by period.
  private static boolean plausible(BigDecimal amount, Period period) {
    BigDecimal annual = amount.multiply(BigDecimal.valueOf(period.perYear()));
    return annual.compareTo(BigDecimal.valueOf(10_000)) >= 0
        && annual.compareTo(BigDecimal.valueOf(10_000_000)) <= 0;
  }

  private static BigDecimal number(String written, boolean thousands) {
    String plain =
        written.matches("\\d{1,3}(?:[,.' \u00a0]\\d{3})+")
            ? digits(written)
            : written.replace(",", "");
    BigDecimal value = new BigDecimal(plain);
    return thousands ? value.multiply(BigDecimal.valueOf(1000)) : value;
  }

  private static String digits(String written) {
    return written.replaceAll("\\D", "");
  }

  private static boolean isThousands(@Nullable String suffix) {
    return suffix != null && suffix.equalsIgnoreCase("k");
  }

  private static boolean isMillions(@Nullable String suffix) {
    return suffix != null && suffix.equalsIgnoreCase("m");
  }

  private static @Nullable String firstOf(@Nullable String... signs) {
    for (String sign : signs) {
      if (sign != null) {
        return sign;
      }
    }
    return null;
  }
}
