package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.job.Pay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A posting's `metadata`: fields that the employer defined. Fields whose names refer to
/// employment, workplace or pay are read; others are ignored.
///
/// @param terms the values of workplace fields, as written
record GreenhouseMetadata(
    @Nullable String employmentType, @Nullable Boolean remote, List<String> terms, List<Pay> pay) {
  private static final Pattern EMPLOYMENT =
      Pattern.compile(
          "(?:employment|time|contract|worker|employee|job) ?(?:type|status)|commitment|full[-"
              + " ]time");
  private static final Pattern WORKPLACE =
      Pattern.compile(
          "work ?place|work(?:ing)? ?(?:type|model|mode|arrangement|style|location type)"
              + "|location type|remote|hybrid");
  private static final Pattern PAY = Pattern.compile("salary|compensation|\\bpay\\b");

  static GreenhouseMetadata of(JsonNode job) {
    String employment = null;
    Boolean remote = null;
    List<String> terms = new ArrayList<>();
    List<Pay> pay = new ArrayList<>();
    for (JsonNode field : job.path("metadata")) {
      String name =
          Optional.ofNullable(Fields.line(field, "name")).orElse("").toLowerCase(Locale.ROOT);
      JsonNode value = field.path("value");
      if (value.isObject()) {
        if (PAY.matcher(name).find()) {
          range(value).ifPresent(pay::add);
        }
      } else if (WORKPLACE.matcher(name).find()) {
        if (value.isBoolean()) {
          remote = value.asBoolean() && name.contains("remote") ? Boolean.TRUE : remote;
        } else {
          terms.addAll(words(field));
        }
      } else if (EMPLOYMENT.matcher(name).find()) {
        List<String> words = words(field);
        employment = words.isEmpty() ? employment : String.join(", ", words);
      }
    }
    return new GreenhouseMetadata(employment, remote, List.copyOf(terms), List.copyOf(pay));
  }

  private static Optional<Pay> range(JsonNode value) {
    BigDecimal single = Fields.amount(value, "amount");
    return StructuredPay.range(
        single == null ? Fields.amount(value, "min_value") : single,
        single == null ? Fields.amount(value, "max_value") : single,
        Fields.text(value, "unit"),
        null);
  }

  private static List<String> words(JsonNode field) {
    JsonNode value = field.path("value");
    if (!value.isArray()) {
      return Optional.ofNullable(Fields.line(field, "value")).stream().toList();
    }
    List<String> words = new ArrayList<>();
    value.forEach(
        element -> {
          if (element.isString() && !element.asString("").isBlank()) {
            words.add(element.asString("").strip());
          }
        });
    return words;
  }
}
