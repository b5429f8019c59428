package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Lines;
import dev.rolecall.model.job.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether equity is part of the offer.
public final class EquityStep implements Step {
  private static final CuedPattern EQUITY =
      CuedPattern.of(
          "\\b(?:equity(?!,? (?:and |& )?(?:diversity|inclusion|belonging)\\b)(?!"
              + " (?:research|trading|markets?|and inclusion|&"
              + " inclusion|crowdfunding|investors?|firm|derivatives|fund|partners|analyst|data|financ))|stock(?:[-"
              + " ]?options?| grants?| compensation| units?| plan|"
              + " purchase)|(?:company|restricted|startup|our) stock|share"
              + " options?|RSU(?:['’]?s)?|ESOP|E?SPP|VSOP|EMI"
              + " options?|(?:generous|meaningful|significant|early|founder)"
              + " (?:stock|shares|options)|(?:salary|base|bonus|pay|compensation|cash)\\W{1,4}(?:(?:and|plus|with|competitive|benefits|bonus)\\W){0,2}(?:stock|shares|options))\\b",
          "equity",
          "stock",
          "share",
          "options",
          "emi option",
          "rsu",
          "esop",
          "spp",
          "vsop");

  /// Words before "equity" in other meanings: `private equity`, `health equity`.
  private static final FilteredPattern OTHER_MEANING =
      FilteredPattern.of(
          "\\b(?:private|diversity,?|health|racial|social|home|brand|no|gender|pay|sweat|growth|internal|peer|external)["
              + " -]$|\\b(?:diversity|racial|gender|social),? ?(?:and |& |or )$",
          Pattern.CASE_INSENSITIVE);

  /// A share of the company next to the pay of a header: `$125k–$200k • 0.50%–1.50%`.
  private static final FilteredPattern PERCENT =
      FilteredPattern.of(
          "(?<![\\d.])(?:0?\\.\\d{1,3}|[0-4](?:\\.\\d{1,2})?) ?%(?: ?[-–—to]+ ?\\d{0,2}\\.?\\d{0,3}"
              + " ?%)?");

  @Override
  public List<CuedPattern> patterns() {
    return List.of(EQUITY);
  }

  @Override
  public void apply(Draft draft) {
    Optional<String> words =
        offered(draft.segmentLines())
            .or(() -> draft.text.computeOnce(EQUITY, () -> offered(draft.text.body())));
    if (words.isPresent()) {
      set(draft, words.get(), "equity-word");
    } else if (!draft.pay.isEmpty()) {
      percent(draft).ifPresent(share -> set(draft, share, "share-near-pay"));
    }
  }

  private static Optional<String> offered(Lines lines) {
    return EQUITY.all(lines).stream()
        .filter(of -> isOffered(of, lines.text()))
        .map(MatchResult::group)
        .findFirst();
  }

  private static boolean isOffered(MatchResult equity, String text) {
    String before = text.substring(Math.max(0, equity.start() - 16), equity.start());
    return !OTHER_MEANING.finds(before);
  }

  private static Optional<String> percent(Draft draft) {
    for (String words : draft.segments()) {
      FilteredPattern.Search share = PERCENT.search(words);
      if (words.indexOf('%') >= 0 && share.find()) {
        return Optional.of(share.group());
      }
    }
    return Optional.empty();
  }

  private static void set(Draft draft, String words, String rule) {
    draft.opening.equity(true);
    draft.addEvidence("equity", true, Basis.STATED, words, rule);
  }
}
