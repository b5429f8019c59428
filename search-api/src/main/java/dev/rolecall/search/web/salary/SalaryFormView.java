package dev.rolecall.search.web.salary;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.SeniorityText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// The form as the person filled it in.
///
/// @param values by the name of the field; empty where nothing was entered
/// @param sheet the address of the sheet
/// @param pdf the address of the sheet as PDF
/// @param form the address of the filled-in form
record SalaryFormView(
    Map<String, String> values,
    List<Option> levels,
    List<Option> currencies,
    List<Option> periods,
    List<Option> types,
    String sheet,
    String pdf,
    String form) {
  private static final List<String> FIRST_CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "PLN");

  /// A value to choose.
  record Option(String value, String label, boolean selected) {}

  static SalaryFormView of(MultiValueMap<String, String> parameters, CurrencyRates rates) {
    Map<String, String> values = new LinkedHashMap<>();
    SalaryForms.FIELDS.forEach(field -> values.put(field, SalaryForms.value(parameters, field)));
    return new SalaryFormView(
        values,
        levels(values.getOrDefault("level", "")),
        currencies(rates, values.getOrDefault("currency", "")),
        options(
            List.of("year", "month", "week", "day", "hour"), "a ", values.getOrDefault("per", "")),
        List.of(
            new Option("full-time", "Employee", !isContract(values)),
            new Option("contract", "Contract or freelance", isContract(values))),
        address("/salary/sheet", parameters),
        address("/salary/sheet.pdf", parameters),
        address("/salary", parameters));
  }

  /// For the template.
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// For the template.
  public boolean remote() {
    return value("remote").equalsIgnoreCase("yes");
  }

  private static boolean isContract(Map<String, String> values) {
    return values.getOrDefault("type", "").equals("contract");
  }

  private static List<Option> levels(String selected) {
    return Stream.concat(
            Stream.of(new Option("", "As in the title", selected.isEmpty())),
            Arrays.stream(Seniority.values())
                .filter(level -> level != Seniority.UNKNOWN)
                .map(
                    level -> {
                      String name = level.name().toLowerCase(Locale.ROOT);
                      return new Option(name, SeniorityText.label(level), name.equals(selected));
                    }))
        .toList();
  }

  private static List<Option> currencies(CurrencyRates rates, String selected) {
    Stream<String> others =
        rates.currencies().stream().filter(code -> !FIRST_CURRENCIES.contains(code)).sorted();
    return options(
        Stream.concat(FIRST_CURRENCIES.stream(), others).toList(),
        "",
        selected.toUpperCase(Locale.ROOT));
  }

  private static List<Option> options(List<String> values, String before, String selected) {
    return values.stream()
        .map(value -> new Option(value, before + value, value.equals(selected)))
        .toList();
  }

  /// With the fields of the form that are filled in.
  static String address(String path, MultiValueMap<String, String> parameters) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, Object> values = new LinkedHashMap<>();
    for (String field : SalaryForms.FIELDS) {
      String value = SalaryForms.value(parameters, field);
      if (!value.isEmpty()) {
        address.queryParam(field, "{" + field + "}");
        values.put(field, value);
      }
    }
    return address.encode().buildAndExpand(values).toUriString();
  }
}
