package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// Converts form fields to the text of a search: `q=java&pay=80000&currency=EUR` becomes `q=java
/// pay:>=80000 EUR`. The form of pay also has the fields `paymax` and `per` (`year`, `month`,
/// `day`, `hour`). A field that can have only one value replaces the previous value; an empty field
/// removes it.
final class SearchForm {
  private static final Set<String> PAY = Set.of("pay", "currency", "undisclosed");
  private static final Set<String> RADIUS = Set.of("within", "radius");
  private static final Set<String> SINGLE = Set.of("posted", "seen", "from");
  private static final int MAX_VALUE_LENGTH = 100;

  private SearchForm() {}

  /// Whether there are form fields in addition to the text.
  static boolean hasFields(MultiValueMap<String, String> parameters) {
    return parameters.keySet().stream().anyMatch(JobQueryParser.filterNames()::contains);
  }

  static EditableQuery apply(EditableQuery query, MultiValueMap<String, String> parameters) {
    EditableQuery result = query;
    if (parameters.containsKey("pay")) {
      result = pay(result, parameters);
    }
    for (Map.Entry<String, List<String>> field : parameters.entrySet()) {
      String filter = field.getKey();
      if (JobQueryParser.filterNames().contains(filter) && !PAY.contains(filter)) {
        result = filter(result, filter, field.getValue());
      }
    }
    return result;
  }

  private static EditableQuery pay(EditableQuery query, MultiValueMap<String, String> parameters) {
    EditableQuery others = query.withoutFilters(PAY);
    String min = first(parameters, "pay");
    String max = first(parameters, "paymax");
    if (min.isEmpty() && max.isEmpty()) {
      return others;
    }
    String amounts = max.isEmpty() ? ">=" + min : min.isEmpty() ? "<=" + max : min + "-" + max;
    String per = first(parameters, "per");
    String period = per.isEmpty() || per.equals("year") ? "" : "/" + per;
    String currency = (amounts + " " + first(parameters, "currency")).strip();
    EditableQuery withPay = others.with("pay", currency + period);
    return first(parameters, "undisclosed").isEmpty()
        ? withPay
        : withPay.with("undisclosed", "yes");
  }

  private static EditableQuery filter(EditableQuery query, String filter, List<String> values) {
    EditableQuery result =
        RADIUS.contains(filter)
            ? query.withoutFilters(RADIUS)
            : SINGLE.contains(filter) ? query.withoutFilters(Set.of(filter)) : query;
    for (String value : values) {
      String plain = truncate(value);
      if (!plain.isEmpty() && result.find(filter, plain).isEmpty()) {
        result = result.with(filter, plain);
      }
    }
    return result;
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : truncate(value);
  }

  private static String truncate(String value) {
    return value.strip().substring(0, Math.min(MAX_VALUE_LENGTH, value.strip().length()));
  }
}
