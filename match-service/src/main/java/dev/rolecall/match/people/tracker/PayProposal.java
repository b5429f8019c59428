package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.tracker.ProfileProposal.Change;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.text.PayText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Proposes a minimum pay above what a job pays, in the currency and period of the person's minimum
/// or target. Of a job that does not state its pay it proposes to leave out such jobs.
final class PayProposal {
  private PayProposal() {}

  static ProfileProposal of(
      Profile profile, ObjectNode changed, Opening opening, CurrencyRates rates) {
    List<Pay> stated =
        Opening.orEmpty(opening.pay()).stream()
            .filter(pay -> pay.basis() != Basis.ESTIMATED && pay.period() != Period.UNKNOWN)
            .toList();
    return stated.isEmpty()
        ? undisclosed(profile.pay(), changed)
        : floor(profile.pay(), changed, stated, rates);
  }

  private static ProfileProposal undisclosed(@Nullable PayExpectation before, ObjectNode changed) {
    if (before != null && before.undisclosed() == UndisclosedPayPolicy.EXCLUDE) {
      return ProfileProposal.none(
          "Your profile already leaves out jobs that do not state their pay.", changed);
    }
    changed.withObjectProperty("pay").put("undisclosed", UndisclosedPayPolicy.EXCLUDE.name());
    return ProfileProposals.one(
        new Change("pay.undisclosed", "Jobs that do not state their pay", "Included", "Left out"),
        changed);
  }

  private static ProfileProposal floor(
      @Nullable PayExpectation before, ObjectNode changed, List<Pay> stated, CurrencyRates rates) {
    PayRate like = like(before, stated.getFirst());
    Optional<BigDecimal> top =
        stated.stream()
            .flatMap(pay -> rates.convert(top(pay), pay.currency(), like.currency()).stream())
            .max(Comparator.naturalOrder());
    if (top.isEmpty()) {
      return ProfileProposal.none(
          "Its pay cannot be compared with the currency of your profile.", changed);
    }
    PayRate floor = new PayRate(above(top.get(), like.period()), like.currency(), like.period());
    PayRate old = before == null ? null : before.floor();
    if (old != null && old.currency().equals(floor.currency()) && reaches(old, top.get())) {
      return ProfileProposal.none("Your minimum is already above the pay of this job.", changed);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("pay.floor", "Minimum pay", text(old), text(floor)));
    ObjectNode pay = changed.withObjectProperty("pay");
    put(pay, "floor", floor);
    PayRate target = before == null ? null : before.target();
    if (target != null && isBelow(target, floor, rates)) {
      changes.add(new Change("pay.target", "Target pay", text(target), text(floor)));
      put(pay, "target", floor);
    }
    return new ProfileProposal(changes, "", changed);
  }

  /// The currency and period to write the minimum in.
  private static PayRate like(@Nullable PayExpectation before, Pay pay) {
    return Stream.of(before)
        .filter(Objects::nonNull)
        .flatMap(each -> Stream.of(each.floor(), each.target()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new PayRate(BigDecimal.ZERO, pay.currency(), Period.YEAR));
  }

  /// The upper end of a range in a year; the lower one if it has no upper one.
  private static BigDecimal top(Pay pay) {
    return pay.max() == null ? pay.annualMin() : pay.annualMax();
  }

  /// The next round amount above an annual one, per period.
  private static BigDecimal above(BigDecimal annual, Period period) {
    BigDecimal perYear = BigDecimal.valueOf(period.perYear());
    BigDecimal step = BigDecimal.valueOf(step(period));
    return annual
        .divide(perYear, 6, RoundingMode.HALF_UP)
        .divide(step, 0, RoundingMode.FLOOR)
        .add(BigDecimal.ONE)
        .multiply(step);
  }

  /// What a minimum is a multiple of.
  private static int step(Period period) {
    return switch (period) {
      case YEAR, UNKNOWN -> 1_000;
      case MONTH -> 100;
      case WEEK -> 50;
      case DAY -> 10;
      case HOUR -> 1;
    };
  }

  private static boolean reaches(PayRate old, BigDecimal annual) {
    return old.annual().amount().compareTo(annual) > 0;
  }

  private static boolean isBelow(PayRate target, PayRate floor, CurrencyRates rates) {
    return rates
        .convert(target.annual(), floor.currency())
        .map(converted -> converted.amount().compareTo(floor.annual().amount()) < 0)
        .orElse(false);
  }

  private static void put(ObjectNode pay, String field, PayRate rate) {
    pay.putObject(field)
        .put("amount", rate.amount())
        .put("currency", rate.currency())
        .put("period", rate.period().name());
  }

  private static String text(@Nullable PayRate rate) {
    if (rate == null) {
      return "None";
    }
    String period = rate.period().name().toLowerCase(Locale.ROOT);
    return PayText.amount(rate.amount(), rate.currency())
        + (rate.period() == Period.HOUR ? " an hour" : " a " + period);
  }
}
