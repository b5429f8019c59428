package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// Takes the fields of a page's forms into the search's text: `q=java&pay=80000&currency=EUR` is
/// `q=java pay:>=80000 EUR`. A field that may hold one value only takes the place of the former
/// one; an empty one removes it.
final class SearchForm {
  private static final Set<String> PAY = Set.of("pay", "currency", "undisclosed");
  private static final Set<String> RADIUS = Set.of("within", "radius");
  private static final Set<String> POSTED = Set.of("posted");
  private static final int LONGEST = 100;

  private SearchForm() {}

  /// Whether there is anything beside the text.
  static boolean hasFields(MultiValueMap<String, String> parameters) {
    return parameters.keySet().stream().anyMatch(JobQueryParser.filterNames()::contains);
  }

  static EditableQuery fold(EditableQuery query, MultiValueMap<String, String> parameters) {
    EditableQuery folded = query;
    if (parameters.containsKey("pay")) {
      folded = pay(folded, parameters);
    }
    for (Map.Entry<String, List<String>> field : parameters.entrySet()) {
      String filter = field.getKey();
      if (JobQueryParser.filterNames().contains(filter) && !PAY.contains(filter)) {
        folded = filter(folded, filter, field.getValue());
      }
    }
    return folded;
  }

  private static EditableQuery pay(EditableQuery query, MultiValueMap<String, String> parameters) {
    EditableQuery others = query.withoutFilters(PAY);
    String amount = first(parameters, "pay");
    if (amount.isEmpty()) {
      return others;
    }
    EditableQuery paid =
        others.with("pay", (">=" + amount + " " + first(parameters, "currency")).strip());
    return first(parameters, "undisclosed").isEmpty() ? paid : paid.with("undisclosed", "yes");
  }

  private static EditableQuery filter(EditableQuery query, String filter, List<String> values) {
    EditableQuery folded =
        RADIUS.contains(filter)
            ? query.withoutFilters(RADIUS)
            : POSTED.contains(filter) ? query.withoutFilters(POSTED) : query;
    for (String value : values) {
      String plain = cut(value);
      if (!plain.isEmpty() && folded.asking(filter, plain).isEmpty()) {
        folded = folded.with(filter, plain);
      }
    }
    return folded;
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : cut(value);
  }

  private static String cut(String value) {
    return value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
  }
}
