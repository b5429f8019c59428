package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the job pays a year, compared with the person's floor and target at the reference's
/// exchange rates.
///
/// The score is the average over the stated band, from its lower to its upper end: an amount below
/// the floor scores 0, the floor 60, the target and more 100. A band that ends below the floor
/// vetoes the job. Of several bands the best counts. Higher pay never scores lower.
final class PayCriterion implements Criterion {
  @Override
  public String name() {
    return "pay";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    PayExpectation preference = person.profile().pay();
    if (preference == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<Pay> stated =
        Opening.orEmpty(job.attributes().pay()).stream()
            .filter(band -> band.basis() != Basis.ESTIMATED)
            .toList();
    if (stated.isEmpty() && preference.undisclosed() == UndisclosedPayPolicy.EXCLUDE) {
      return CriterionResult.veto(() -> "Pay not stated, and you exclude such jobs");
    }
    if (preference.floor() == null && preference.target() == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    return stated.isEmpty()
        ? CriterionResult.notStated("Pay not stated")
        : best(stated, person.pay());
  }

  private static CriterionResult best(List<Pay> stated, PayScale scale) {
    List<Pay> comparable = new ArrayList<>();
    Pay best = null;
    int bestScore = -1;
    for (Pay band : stated) {
      Optional<PayScale.Thresholds> thresholds =
          band.period() == Period.UNKNOWN ? Optional.empty() : scale.in(band.currency());
      if (thresholds.isEmpty()) {
        continue;
      }
      comparable.add(band);
      if (thresholds.get().reaches(band) && thresholds.get().score(band) > bestScore) {
        best = band;
        bestScore = thresholds.get().score(band);
      }
    }
    if (comparable.isEmpty()) {
      return CriterionResult.notStated("States pay that cannot be compared with yours");
    }
    if (best == null) {
      return CriterionResult.veto(() -> PayReason.of(comparable.getFirst(), scale));
    }
    Pay chosen = best;
    return new CriterionResult.Scored(
        bestScore, certainty(chosen), () -> PayReason.of(chosen, scale));
  }

  /// Lower for a band with only one end stated, and for pay that includes variable parts.
  private static int certainty(Pay band) {
    int open = band.min() == null || band.max() == null ? 30 : 0;
    int variable = band.kind() == PayKind.TOTAL ? 20 : 0;
    return 100 - open - variable;
  }
}
