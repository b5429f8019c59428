package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stated pay; what a source has fields for speaks before its words.
final class PayStep implements Step {
  private static final Pattern BONUS =
      Pattern.compile(
          "\\b(?:performance |annual |yearly |sign-?on |signing )?bonus(?:es)?\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "pay";
  }

  @Override
  public void apply(Draft draft) {
    if (draft.pay.isEmpty()) {
      List<PayRules.Found> found = PayRules.find(draft.headerText(), draft.country());
      if (found.isEmpty()) {
        found = PayRules.find(draft.text.text(), draft.country());
      }
      for (PayRules.Found band : found) {
        draft.pay.add(band.pay());
        draft.because("pay", display(band.pay()), Basis.STATED, band.words(), "amount");
      }
    } else {
      draft.pay.forEach(
          band -> draft.because("pay", display(band), Basis.STRUCTURED, null, "source-field"));
    }
    Matcher bonus = BONUS.matcher(draft.text.text());
    if (bonus.find()) {
      draft.opening.bonus(true);
      draft.because("bonus", true, Basis.STATED, bonus.group(), "bonus-word");
    }
  }

  private static String display(Pay pay) {
    return (pay.min() == null ? "" : pay.min().toPlainString())
        + "-"
        + (pay.max() == null ? "" : pay.max().toPlainString())
        + " "
        + pay.currency()
        + " "
        + pay.period();
  }
}
