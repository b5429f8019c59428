package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.CountryDictionary;
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
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)\\W{0,2}(?:(?:base |annual )?(?:salary|pay|comp(?:ensation)?)(?:"
              + " range)?\\W{1,3})?(\\d{2,3}) ?k? ?(?:-|–|—|to) ?(\\d{2,3})"
              + " ?k\\W{0,2}(?:base|ote|doe|gross|salary|(?:\\+|and|plus|w/|,|&)\\s?[^|]{0,80})?\\W{0,2}");
  private static final String HOUR =
      "hours?|hrs?|hourly|h|std|stunden?|stündlich|uur|heures?|horas?|ora|godz\\w*|tim(?:me|en)?|saat";
  private static final String DAY =
      "days?|daily|tag|tage?ssatz|dag|jours?|día|dia|giorno|dzień|päivä";
  private static final String WEEK =
      "weeks?|weekly|wk|woche|semaine|semana|settimana|tydzień|vecka";
  private static final String MONTH =
      "months?|monthly|mth|mo|monat|monatlich|maand|mois|mensuel(?:s|le)?|mensual(?:es)?|mes|mese|mensili|mês|mies\\w*|mc|månad|måned|kk|měsíc|ay";
  private static final String YEAR =
      "years?|yrs?|yearly|annum|annual(?:ly)?|pa|p\\.a|jahr|jährlich|jahresgehalt|jaar|ans?|année|annuels?|año|anuales|anual|anno|annui|ano|rok|år|a";
  private static final Pattern PERIOD =
      Pattern.compile(
          "^[\\s)\\]*,.:•-]{0,3}(?:(?:base|gross|net|netto|brutto|bruto|brut|bruts|brutos|lordi|usd|eur|euros?|gbp|cad|aud|chf)[\\s)/,.]{0,2}){0,3}(?:(?:per|an?|pro|im|je|par|por|al|all|p\\.?|/|p/|à|o|każdy|za|na|i|om)['’]?"
              + " ?)?(?:("
              + HOUR
              + ")|("
              + DAY
              + ")|("
              + WEEK
              + ")|("
              + MONTH
              + ")|("
              + YEAR
              + "))(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PAY_WORDS =
      Pattern.compile(
          "(?i)salar|compensation|\\bcomp\\b|\\bpay|paid|\\bbase\\b|\\brate\\b|\\bote\\b|\\bdoe\\b|per"
              + " (?:year|annum|hour|month|day)|a year|/"
              + " ?(?:yr|year|hr|hour|mo)|equity|gehalt|lohn|salaire|sueldo|remunerat|earn|wage|gross|brut");
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
          "(?:raised|funding|revenue|backed|series [a-e]|seed|saves?|saved|worth|brings?"
              + " in|generat\\w+|earns?|make|makes|making|valued at|valuation(?:"
              + " of)?|market|invest\\w*|bonus(?: of)?|stipend(?: of)?|budget(?:"
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
    String sign = plainest(firstOf(m.group(9), m.group(4), m.group(1), m.group(5)), m);
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
    String currency = sign == null ? own(country) : Currencies.of(sign, country);
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    return band(low, high, m.group(8) != null, before, after, currency)
        .map(pay -> new Found(pay, m.group().strip(), m.start()));
  }

  /// A code beside a sign says more: `$142,700 - $214,100 CAD`.
  private static @Nullable String plainest(@Nullable String sign, Matcher m) {
    for (int group : new int[] {9, 4, 1, 5}) {
      String each = m.group(group);
      if (each != null && !each.strip().equals("$")) {
        return each;
      }
    }
    return sign;
  }

  /// A segment that is nothing but a range in thousands, `180-250k`, in the currency of the country
  /// that the job is in; nothing where that is not known.
  static List<Found> bare(String segment, @Nullable String country) {
    Matcher range = BARE.matcher(segment);
    String currency = own(country);
    if (!range.matches() || currency.isEmpty()) {
      return List.of();
    }
    BigDecimal low = new BigDecimal(range.group(1)).multiply(BigDecimal.valueOf(1000));
    BigDecimal high = new BigDecimal(range.group(2)).multiply(BigDecimal.valueOf(1000));
    if (low.compareTo(high) > 0 || !plausible(low, Period.YEAR) || !plausible(high, Period.YEAR)) {
      return List.of();
    }
    Pay pay = new Pay(low, high, currency, Period.YEAR, PayKind.BASE, Basis.STATED);
    return List.of(new Found(pay, segment, 0));
  }

  /// Whether the words around an amount in a text say that it is pay: a range, a period or a word
  /// for pay; a single sum in a story is none.
  static boolean isToldAsPay(String text, Found found) {
    boolean ranged =
        found.pay().min() != null
            && found.pay().max() != null
            && found.pay().min().compareTo(found.pay().max()) != 0;
    int end = Math.min(text.length(), found.start() + found.words().length() + 40);
    String around = text.substring(Math.max(0, found.start() - 70), end);
    return ranged || PAY_WORDS.matcher(around).find();
  }

  private static String own(@Nullable String country) {
    return country == null
        ? ""
        : CountryDictionary.shared().byCode(country).map(c -> c.currency()).orElse("");
  }

  private static boolean plausibleBare(String before) {
    return before
        .toLowerCase(Locale.ROOT)
        .matches(
            "(?s).*(salary|compensation|pay|comp|range)(?: range)?(?: of| is| from|"
                + " between)?\\W*$");
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
      Period[] periods = {Period.HOUR, Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR};
      for (int group = 1; group <= periods.length; group++) {
        if (stated.group(group) != null) {
          return Optional.of(periods[group - 1]);
        }
      }
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
