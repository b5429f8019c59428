package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Pay: that of the source's fields, else that stated in the strings of the role, its header, or
/// the text. Also whether a bonus is mentioned.
public final class PayStep implements Step {
  private static final CuedPattern BONUS =
      CuedPattern.of(
          "\\b(?:performance |annual |yearly |sign-?on |signing )?bonus(?:es)?\\b", "bonus");

  /// The cache key of a search in a string, or in the text when it is null.
  private record Key(@Nullable String words, @Nullable String country) {}

  @Override
  public List<CuedPattern> patterns() {
    return List.of(BONUS);
  }

  @Override
  public void apply(Draft draft) {
    if (draft.pay.isEmpty()) {
      for (PayRules.Found band : stated(draft)) {
        draft.pay.add(band.pay());
        draft.addEvidence("pay", display(band.pay()), Basis.STATED, band.words(), "amount");
      }
    } else {
      draft.pay.forEach(
          band -> draft.addEvidence("pay", display(band), Basis.STRUCTURED, null, "source-field"));
    }
    bonus(draft.text)
        .ifPresent(
            words -> {
              draft.opening.bonus(true);
              draft.addEvidence("bonus", true, Basis.STATED, words, "bonus-word");
            });
  }

  private static Optional<String> bonus(PostText text) {
    return text.once(BONUS, () -> BONUS.first(text).map(MatchResult::group));
  }

  /// The pay in the role's own strings, else in its header, else in the text.
  private static List<PayRules.Found> stated(Draft draft) {
    String country = draft.country();
    List<PayRules.Found> own = bands(draft, draft.own, country);
    List<PayRules.Found> found = own.isEmpty() ? bands(draft, draft.header, country) : own;
    return found.isEmpty()
        ? draft.text.once(new Key(null, country), () -> inText(draft.text.text(), country))
        : found;
  }

  private static List<PayRules.Found> inText(String text, @Nullable String country) {
    return PayRules.find(text, country).stream()
        .filter(band -> PayRules.isPayInText(text, band))
        .toList();
  }

  private static List<PayRules.Found> bands(
      Draft draft, List<String> segments, @Nullable String country) {
    Map<Pay, PayRules.Found> found = new LinkedHashMap<>();
    for (String segment : segments) {
      draft
          .text
          .once(new Key(segment, country), () -> bands(segment, country))
          .forEach(band -> found.putIfAbsent(band.pay(), band));
    }
    return List.copyOf(found.values());
  }

  private static List<PayRules.Found> bands(String segment, @Nullable String country) {
    List<PayRules.Found> found = PayRules.find(segment, country);
    return found.isEmpty() ? PayRules.bare(segment, country) : found;
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
