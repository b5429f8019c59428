package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Determines the pay: that of the source's fields, else that stated in the strings of the role,
/// its header, or the text. Also determines whether a bonus is mentioned.
public final class PayStep implements Step {
  /// A bonus that is paid, unlike `bonus points for Kafka` and `React is a bonus`.
  private static final CuedPattern BONUS =
      CuedPattern.of(
          "\\b(?:(?:performance|results?)(?:[-"
              + " ](?:related|based))?|christmas|xmas|annual|yearly|quarterly|monthly|year-end|sign-?on|sign(?:ing)?|retention|cash|target|discretionary|company|team|individual|incentive|competitive|generous|holiday|productivity|guaranteed|milestone|vesting|salary|pay|base|commission)[-"
              + " ]bonus(?:es)?\\b(?! points?)|(?<!referral )\\bbonus(?:es)?(?="
              + " (?:plan|scheme|structure|program|pool|potential|opportunit|target|eligib|package|payment|payout|system|based"
              + " on|of up|of \\$|up to|depend|and"
              + " (?:equity|stock|benefits|options|shares|profit)))|(?:[+&/]|\\b(?:and|plus|with)|w/)"
              + " ?(?:an? )?bonus(?:es)?\\b(?!"
              + " ?(?:points?|if|for|skills?|:|to\\b|features?))|(?<!referral )\\bbonuses\\b|\\d ?%"
              + " (?:\\w+ ){0,2}bonus\\b",
          "bonus");

  /// The cache key of a search in a string, or in the text when it is null.
  private record Key(@Nullable String words, @Nullable String country) {}

  @Override
  public List<CuedPattern> patterns() {
    return List.of(BONUS);
  }

  @Override
  public void apply(Draft draft) {
    if (draft.pay.isEmpty()) {
      for (PayRules.PayMatch match : stated(draft)) {
        draft.pay.add(match.pay());
        draft.addEvidence("pay", display(match.pay()), Basis.STATED, match.words(), "amount");
      }
    } else {
      draft.pay.forEach(
          match ->
              draft.addEvidence("pay", display(match), Basis.STRUCTURED, null, "source-field"));
    }
    bonus(draft.text)
        .ifPresent(
            words -> {
              draft.opening.bonus(true);
              draft.addEvidence("bonus", true, Basis.STATED, words, "bonus-word");
            });
  }

  private static Optional<String> bonus(PostingText text) {
    return text.computeOnce(BONUS, () -> BONUS.first(text).map(MatchResult::group));
  }

  /// The pay in the role's own strings or lines, else in its header, else in the text.
  private static List<PayRules.PayMatch> stated(Draft draft) {
    String country = draft.country();
    List<PayRules.PayMatch> own = joined(draft, matches(draft, draft.roleSegments, country));
    if (own.isEmpty()) {
      PostingText lines = draft.roleText.own();
      own = lines.computeOnce(new Key(null, country), () -> inText(lines.text(), country));
    }
    List<PayRules.PayMatch> found = own.isEmpty() ? matches(draft, draft.header, country) : own;
    return found.isEmpty()
        ? draft.text.computeOnce(new Key(null, country), () -> inText(draft.text.text(), country))
        : found;
  }

  /// Joins the ends of a range that a dash between two strings of a role separates: `Lead Engineer
  /// - $198k - $220k`. The range is in the text.
  private static List<PayRules.PayMatch> joined(Draft draft, List<PayRules.PayMatch> own) {
    Set<BigDecimal> singles =
        own.stream()
            .map(PayRules.PayMatch::pay)
            .filter(pay -> pay.min() != null && pay.min().equals(pay.max()))
            .map(Pay::min)
            .collect(Collectors.toSet());
    if (singles.size() < 2) {
      return own;
    }
    String country = draft.country();
    return draft
        .text
        .computeOnce(new Key("ranges", country), () -> PayRules.find(draft.text.text(), country))
        .stream()
        .filter(range -> !Objects.equals(range.pay().min(), range.pay().max()))
        .filter(range -> singles.contains(range.pay().min()) && singles.contains(range.pay().max()))
        .findFirst()
        .map(List::of)
        .orElse(own);
  }

  private static List<PayRules.PayMatch> inText(String text, @Nullable String country) {
    return PayRules.find(text, country).stream()
        .filter(match -> PayRules.isPayInText(text, match))
        .toList();
  }

  private static List<PayRules.PayMatch> matches(
      Draft draft, List<String> segments, @Nullable String country) {
    Map<Pay, PayRules.PayMatch> found = new LinkedHashMap<>();
    for (String segment : segments) {
      draft
          .text
          .computeOnce(new Key(segment, country), () -> matches(segment, country))
          .forEach(match -> found.putIfAbsent(match.pay(), match));
    }
    return List.copyOf(found.values());
  }

  private static List<PayRules.PayMatch> matches(String segment, @Nullable String country) {
    List<PayRules.PayMatch> found = PayRules.find(segment, country);
    return found.isEmpty() ? PayRules.withoutCurrency(segment, country) : found;
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
