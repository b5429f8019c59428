package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `baseSalary` in all its forms: a MonetaryAmount with a QuantitativeValue, with a number,
/// or with the range itself; a PriceSpecification; a list of these; a number next to
/// `salaryCurrency`; or text.
///
/// @param words salaries stated as text, which the rules for pay read
record SalaryField(List<Pay> pay, List<String> words) {
  static SalaryField of(JsonNode posting) {
    SalaryField found = new SalaryField(new ArrayList<>(), new ArrayList<>());
    String currency = SchemaOrgFields.line(posting, "salaryCurrency");
    for (JsonNode salary : SchemaOrgFields.values(posting, "baseSalary")) {
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
    String own = SchemaOrgFields.line(salary, "currency");
    String code = own == null ? SchemaOrgFields.line(salary, "priceCurrency") : own;
    String known = code == null ? currency : code;
    Period period = unit(salary);
    Period nearest = period == null ? unit : period;
    boolean ends = salary.has("minValue") || salary.has("maxValue");
    if (ends) {
      BigDecimal min = Amounts.parseSingle(salary.path("minValue"));
      BigDecimal max = Amounts.parseSingle(salary.path("maxValue"));
      StructuredPay.range(min, max, known, nearest).ifPresent(pay::add);
    } else {
      SchemaOrgFields.values(salary, salary.has("value") ? "value" : "price")
          .forEach(value -> read(value, known, nearest));
    }
  }

  private void amounts(JsonNode value, @Nullable String currency, @Nullable Period unit) {
    List<BigDecimal> amounts = Amounts.parseAll(value);
    if (amounts.isEmpty() || currency == null) {
      String text = SchemaOrgFields.oneLine(value.asString(""));
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
    String unit = SchemaOrgFields.line(salary, "unitText");
    String code = unit == null ? SchemaOrgFields.line(salary, "unitCode") : unit;
    return PeriodUnits.of(code);
  }
}
