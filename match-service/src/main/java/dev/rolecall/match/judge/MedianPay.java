package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.model.Money;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The median of what jobs pay, in the currency of a person's pay expectation.
final class MedianPay {
  private static final String EURO = "EUR";

  /// The median is rounded to thousands of its currency's units.
  private static final int ROUNDING = 3;

  private MedianPay() {}

  /// @param euros a year, of each job; in any order
  /// @return null when there are no jobs
  static @Nullable Money of(List<Integer> euros, PreparedProfile person) {
    if (euros.isEmpty()) {
      return null;
    }
    Money inEuros = new Money(BigDecimal.valueOf(middle(euros)), EURO);
    Money converted = person.reference().rates().convert(inEuros, currency(person)).orElse(inEuros);
    return new Money(
        converted.amount().setScale(-ROUNDING, RoundingMode.HALF_UP), converted.currency());
  }

  /// Of an even number of amounts, the mean of the two in the middle.
  static int middle(List<Integer> euros) {
    List<Integer> sorted = euros.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  private static String currency(PreparedProfile person) {
    PayExpectation pay = person.profile().pay();
    return pay == null
        ? EURO
        : Stream.of(pay.floor(), pay.target())
            .filter(Objects::nonNull)
            .map(PayRate::currency)
            .findFirst()
            .orElse(EURO);
  }
}
