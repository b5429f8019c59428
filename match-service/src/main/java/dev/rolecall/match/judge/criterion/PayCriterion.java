package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.Undisclosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the job pays, in the person's terms: a year's pay, at the reference's rates.
///
/// The score is how good the stated band is on average, from its lower to its upper end: an amount
/// below the floor is worth nothing, the floor 60, the target and more 100. A band that ends below
/// the floor keeps the job away. Of several bands the best counts. More pay never scores less.
final class PayCriterion implements Criterion {
  @Override
  public String name() {
    return "pay";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    PayExpectation wish = person.profile().pay();
    if (wish == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<Pay> stated =
        Opening.stated(job.facts().pay()).stream()
            .filter(band -> band.basis() != Basis.ESTIMATED)
            .toList();
    if (stated.isEmpty() && wish.undisclosed() == Undisclosed.EXCLUDE) {
      return CriterionResult.veto(() -> "Pay not stated, and you exclude such jobs");
    }
    if (wish.floor() == null && wish.target() == null) {
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
      Optional<PayScale.Ends> ends =
          band.period() == Period.UNKNOWN ? Optional.empty() : scale.in(band.currency());
      if (ends.isEmpty()) {
        continue;
      }
      comparable.add(band);
      if (ends.get().reaches(band) && ends.get().score(band) > bestScore) {
        best = band;
        bestScore = ends.get().score(band);
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

  /// An end that is not stated, and pay with its variable parts, say less.
  private static int certainty(Pay band) {
    int open = band.min() == null || band.max() == null ? 30 : 0;
    int variable = band.kind() == PayKind.TOTAL ? 20 : 0;
    return 100 - open - variable;
  }
}
