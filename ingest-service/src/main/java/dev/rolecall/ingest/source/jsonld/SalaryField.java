package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `baseSalary` in all its forms: a MonetaryAmount with a QuantitativeValue, with a number,
/// or with the range itself; a PriceSpecification; a list of these; a number next to
/// `salaryCurrency`; or text.
///
/// @param words salaries stated as text, which the rules for pay read
record SalaryField(List<Pay> pay, List<String> words) {
  private static final Map<String, Period> UNITS =
      Map.ofEntries(
          Map.entry("HOUR", Period.HOUR),
          Map.entry("HOURLY", Period.HOUR),
          Map.entry("HUR", Period.HOUR),
          Map.entry("HR", Period.HOUR),
          Map.entry("DAY", Period.DAY),
          Map.entry("DAILY", Period.DAY),
          Map.entry("WEEK", Period.WEEK),
          Map.entry("WEEKLY", Period.WEEK),
          Map.entry("MONTH", Period.MONTH),
          Map.entry("MONTHLY", Period.MONTH),
          Map.entry("MON", Period.MONTH),
          Map.entry("MO", Period.MONTH),
          Map.entry("YEAR", Period.YEAR),
          Map.entry("YEARLY", Period.YEAR),
          Map.entry("YR", Period.YEAR),
          Map.entry("ANNUAL", Period.YEAR),
          Map.entry("ANNUALLY", Period.YEAR),
          Map.entry("ANNUM", Period.YEAR),
          Map.entry("ANN", Period.YEAR));

  private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
  private static final Pattern OTHER_SPAN =
      Pattern.compile("(?i)\\d|(?<![a-z])(?:two|half|every|semi)");

  static SalaryField of(JsonNode posting) {
    SalaryField found = new SalaryField(new ArrayList<>(), new ArrayList<>());
    String currency = Schema.line(posting, "salaryCurrency");
    for (JsonNode salary : Schema.values(posting, "baseSalary")) {
      found.read(salary, currency, null);
    }
    return found;
  }

  /// @param currency of the enclosing object
  /// @param unit of the enclosing object; a unit of the object itself has precedence
  private void read(JsonNode salary, @Nullable String currency, @Nullable Period unit) {
    if (!salary.isObject()) {
      amounts(salary, currency, unit);
      return;
    }
    String own = Schema.line(salary, "currency");
    String code = own == null ? Schema.line(salary, "priceCurrency") : own;
    String known = code == null ? currency : code;
    Period period = unit(salary);
    Period nearest = period == null ? unit : period;
    boolean ends = salary.has("minValue") || salary.has("maxValue");
    if (ends) {
      BigDecimal min = Amounts.parseSingle(salary.path("minValue"));
      BigDecimal max = Amounts.parseSingle(salary.path("maxValue"));
      StructuredPay.range(min, max, known, nearest).ifPresent(pay::add);
    } else {
      Schema.values(salary, salary.has("value") ? "value" : "price")
          .forEach(value -> read(value, known, nearest));
    }
  }

  private void amounts(JsonNode value, @Nullable String currency, @Nullable Period unit) {
    List<BigDecimal> amounts = Amounts.parseAll(value);
    if (amounts.isEmpty() || currency == null) {
      String text = Schema.oneLine(value.asString(""));
      if (value.isString() && text.length() < 100) {
        words.add(text);
      }
      return;
    }
    StructuredPay.range(
            amounts.getFirst(), Amounts.get(amounts, 1).orElse(amounts.getFirst()), currency, unit)
        .ifPresent(pay::add);
  }

  private static @Nullable Period unit(JsonNode salary) {
    String unit = Schema.line(salary, "unitText");
    String code = unit == null ? Schema.line(salary, "unitCode") : unit;
    return code == null ? null : period(code);
  }

  /// The period in `YEAR`, `per-hour-wage`, `salary_per_month`. Null for other spans, such as two
  /// weeks.
  static @Nullable Period period(String unit) {
    if (OTHER_SPAN.matcher(unit).find()) {
      return null;
    }
    for (String word : NOT_LETTERS.split(unit.toUpperCase(Locale.ROOT))) {
      boolean several = word.length() > 2 && word.endsWith("S");
      Period known = UNITS.get(several ? word.substring(0, word.length() - 1) : word);
      if (known != null) {
        return known;
      }
    }
    return null;
  }
}
