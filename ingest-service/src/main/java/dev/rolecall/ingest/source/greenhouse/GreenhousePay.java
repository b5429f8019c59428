package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A posting's `pay_input_ranges`, in cents. Their title or blurb states the period; without it
/// small amounts are hourly.
final class GreenhousePay {
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);
  private static final BigDecimal MIN_YEARLY = BigDecimal.valueOf(1_000);
  private static final Map<String, Period> WORDS =
      Map.of(
          "hour", Period.HOUR,
          "month", Period.MONTH,
          "week", Period.WEEK,
          "daily", Period.DAY,
          "annual", Period.YEAR,
          "year", Period.YEAR);

  private GreenhousePay() {}

  static List<Pay> of(JsonNode job) {
    List<Pay> ranges = new ArrayList<>();
    for (JsonNode range : job.path("pay_input_ranges")) {
      BigDecimal min = amount(range, "min_cents");
      BigDecimal max = amount(range, "max_cents");
      String currency = Fields.text(range, "currency_type");
      StructuredPay.range(min, max, currency, period(range, max == null ? min : max))
          .ifPresent(ranges::add);
    }
    return ranges;
  }

  private static @Nullable BigDecimal amount(JsonNode range, String field) {
    BigDecimal cents = Fields.amount(range, field);
    return cents == null || cents.precision() > 18 ? null : cents.divide(CENTS);
  }

  private static @Nullable Period period(JsonNode range, @Nullable BigDecimal max) {
    String title = Fields.text(range, "title");
    Period titled = title == null ? null : named(title);
    if (titled != null) {
      return titled;
    }
    String blurb = Fields.text(range, "blurb");
    Period described = blurb == null ? null : named(blurb);
    if (described != null) {
      return described;
    }
    return max != null && max.compareTo(MIN_YEARLY) < 0 ? Period.HOUR : null;
  }

  /// The period that the words name, null when they name none or several.
  private static @Nullable Period named(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    List<Period> named =
        WORDS.entrySet().stream()
            .filter(word -> lower.contains(word.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }
}
