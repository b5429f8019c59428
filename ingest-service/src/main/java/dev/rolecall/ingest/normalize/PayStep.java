package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
      List<PayRules.Found> found = bands(draft, draft.own);
      if (found.isEmpty()) {
        found = bands(draft, draft.header);
      }
      if (found.isEmpty()) {
        String text = draft.text.text();
        found =
            draft.text.mentions(
                    "$",
                    "€",
                    "£",
                    "usd",
                    "eur",
                    "gbp",
                    "chf",
                    "salary",
                    "compensation",
                    "pay",
                    "inr",
                    "pln",
                    "zł",
                    "sek",
                    "nok",
                    "dkk",
                    "¥",
                    "₹",
                    "cad",
                    "aud")
                ? PayRules.find(text, draft.country()).stream()
                    .filter(band -> PayRules.isToldAsPay(text, band))
                    .toList()
                : List.of();
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

  private static List<PayRules.Found> bands(Draft draft, List<String> segments) {
    return segments.stream()
        .flatMap(
            segment ->
                Stream.concat(
                    PayRules.find(segment, draft.country()).stream(),
                    PayRules.bare(segment, draft.country()).stream()))
        .distinct()
        .toList();
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
