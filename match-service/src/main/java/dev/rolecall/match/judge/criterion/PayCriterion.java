package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.reference.PayEstimate;
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

/// What the job pays per year, compared with the person's floor and target at the exchange rates of
/// the reference data.
///
/// The score is the average over the range: the target and more score 100, and an amount below the
/// floor scores less the further it is below ([PayScale]). A range that ends below the floor vetoes
/// the job; one without a stated upper end does not. Of several ranges the best counts. Higher pay
/// never scores lower. Pay that is not stated is estimated from comparable jobs where there are
/// enough of them ([dev.rolecall.match.reference.PayEstimates]).
final class PayCriterion implements Criterion {
  private static final String EURO = "EUR";

  /// The confidence of an estimate, in percent of that of stated pay.
  private static final int ESTIMATED_CONFIDENCE = 20;

  private final int silent;
  private final int estimated;

  PayCriterion(Weights weights) {
    silent = weights.of("pay.silent");
    estimated = weights.of("pay.estimated");
  }

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
            .filter(range -> range.basis() != Basis.ESTIMATED)
            .toList();
    if (stated.isEmpty() && preference.undisclosed() == UndisclosedPayPolicy.EXCLUDE) {
      return CriterionResult.veto(() -> "Pay not stated, and you exclude such jobs");
    }
    if (preference.floor() == null && preference.target() == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    return stated.isEmpty() ? notStated(job, person) : best(stated, person.pay());
  }

  /// By what comparable jobs pay, in part: the score of pay that is not stated counts for the rest.
  private CriterionResult notStated(JudgedJob job, PreparedProfile person) {
    PayScale scale = person.pay();
    PayEstimate estimate = person.reference().payEstimates().of(job.attributes()).orElse(null);
    PayScale.Thresholds thresholds = scale.in(EURO).orElse(null);
    if (estimate == null || thresholds == null) {
      return CriterionResult.notStated(silent, "Pay not stated");
    }
    int score = thresholds.score(estimate.low(), estimate.high());
    return new CriterionResult.Scored(
        (silent * (100 - estimated) + score * estimated) / 100,
        ESTIMATED_CONFIDENCE,
        () -> PayReason.of(estimate, scale));
  }

  private CriterionResult best(List<Pay> stated, PayScale scale) {
    List<Pay> comparable = new ArrayList<>();
    Pay best = null;
    int bestScore = -1;
    for (Pay range : stated) {
      Optional<PayScale.Thresholds> thresholds =
          range.period() == Period.UNKNOWN ? Optional.empty() : scale.in(range.currency());
      if (thresholds.isEmpty()) {
        continue;
      }
      comparable.add(range);
      if (thresholds.get().reaches(range) && thresholds.get().score(range) > bestScore) {
        best = range;
        bestScore = thresholds.get().score(range);
      }
    }
    if (comparable.isEmpty()) {
      return CriterionResult.notStated(
          silent, "Pay stated, but not comparable with your minimum or target");
    }
    if (best == null) {
      return CriterionResult.veto(() -> PayReason.of(comparable.getFirst(), scale));
    }
    Pay chosen = best;
    return new CriterionResult.Scored(
        bestScore, confidence(chosen), () -> PayReason.of(chosen, scale));
  }

  /// Lower for a range with only one end stated, and for pay that includes variable parts.
  private static int confidence(Pay range) {
    int open = range.min() == null || range.max() == null ? 30 : 0;
    int variable = range.kind() == PayKind.TOTAL ? 20 : 0;
    return 100 - open - variable;
  }
}
