package dev.rolecall.search.web.salary;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.market.salary.SalaryQuestionReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// Reads the parameters of a salary check, for the pages and the endpoint.
record SalaryForms(CurrencyRates rates) {
  /// The names of the parameters, in the order of the form.
  static final List<String> FIELDS =
      List.of("title", "level", "skills", "in", "remote", "type", "amount", "currency", "per");

  private static final int MAX_LENGTH = 200;

  /// Whether an offer was entered.
  static boolean isFilledIn(MultiValueMap<String, String> parameters) {
    return FIELDS.stream().anyMatch(field -> !value(parameters, field).isEmpty());
  }

  SalaryQuestionReader.Reading read(MultiValueMap<String, String> parameters) {
    return SalaryQuestionReader.read(field -> value(parameters, field), rates);
  }

  /// Repeated values are the same as one with commas. Longer text is cut off.
  static String value(MultiValueMap<String, String> parameters, String field) {
    String text =
        Optional.ofNullable(parameters.get(field)).orElse(List.of()).stream()
            .map(value -> value == null ? "" : value.strip())
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(","));
    return text.length() <= MAX_LENGTH ? text : start(text);
  }

  /// Does not cut a character in half.
  private static String start(String text) {
    boolean isCut = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
    return text.substring(0, isCut ? MAX_LENGTH - 1 : MAX_LENGTH);
  }
}
