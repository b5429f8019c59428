package dev.rolecall.ingest.source.ashby;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The salaries in a posting's `compensation`: one for each tier, which often differ by place, or
/// the summary of all tiers.
///
/// @param summary as the board shows it, with equity and bonus, null when there is none
record AshbyPay(List<Pay> ranges, @Nullable String summary) {
  private static final Pattern INTERVAL = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?) ([A-Z]+)");

  static AshbyPay of(JsonNode job) {
    if (!job.path("shouldDisplayCompensationOnJobPostings").asBoolean(true)) {
      return new AshbyPay(List.of(), null);
    }
    JsonNode compensation = job.path("compensation");
    List<Pay> ranges = new ArrayList<>();
    for (JsonNode tier : compensation.path("compensationTiers")) {
      salaries(tier.path("components"), ranges);
    }
    if (ranges.isEmpty()) {
      salaries(compensation.path("summaryComponents"), ranges);
    }
    return new AshbyPay(
        ranges.stream().distinct().toList(), Fields.line(compensation, "compensationTierSummary"));
  }

  private static void salaries(JsonNode components, List<Pay> ranges) {
    for (JsonNode component : components) {
      if ("Salary".equals(Fields.text(component, "compensationType"))) {
        range(component).ifPresent(ranges::add);
      }
    }
  }

  /// `2 WEEK` is paid every two weeks, and `0.5 MONTH` twice a month.
  private static Optional<Pay> range(JsonNode component) {
    String interval = Fields.text(component, "interval");
    Matcher parts = INTERVAL.matcher(interval == null ? "" : interval);
    boolean known = parts.matches();
    Period period = known ? PeriodUnits.of(parts.group(2)) : null;
    BigDecimal count = known ? new BigDecimal(parts.group(1)) : BigDecimal.ZERO;
    if (period == null || count.signum() == 0) {
      return Optional.empty();
    }
    return StructuredPay.range(
        each(Fields.amount(component, "minValue"), count),
        each(Fields.amount(component, "maxValue"), count),
        Fields.text(component, "currencyCode"),
        period);
  }

  private static @Nullable BigDecimal each(@Nullable BigDecimal amount, BigDecimal count) {
    return amount == null || count.compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount.divide(count, MathContext.DECIMAL32);
  }
}
