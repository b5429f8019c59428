package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether shares are part of what is offered.
final class EquityStep implements Step {
  private static final Pattern EQUITY =
      Pattern.compile(
          "\\b(?:equity(?! (?:research|trading|markets?|and inclusion|&"
              + " inclusion|crowdfunding|investors?|firm|derivatives|fund|partners|analyst|data|financ))|stock(?:[-"
              + " ]?options?| grants?| compensation| units?| plan|"
              + " purchase)|(?:company|restricted|startup|our) stock|share"
              + " options?|RSU(?:['’]?s)?|ESOP|E?SPP|VSOP|EMI"
              + " options?|(?:generous|meaningful|significant|early|founder)"
              + " (?:stock|shares|options)|(?:salary|base|bonus|pay|compensation|cash)\\W{1,4}(?:(?:and|plus|with|competitive|benefits|bonus)\\W){0,2}(?:stock|shares|options))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?:private|diversity,?|health|racial|social|home|brand|no|gender|pay|sweat|growth)"
              + " ?(?:and |& |or )?$",
          Pattern.CASE_INSENSITIVE);

  /// A share of the company beside the pay of a header: `$125k–$200k • 0.50%–1.50%`.
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<![\\d.])(?:0?\\.\\d{1,3}|[0-4](?:\\.\\d{1,2})?) ?%(?: ?[-–—to]+ ?\\d{0,2}\\.?\\d{0,3}"
              + " ?%)?");

  @Override
  public String field() {
    return "equity";
  }

  @Override
  public void apply(Draft draft) {
    if (!draft.text.mentions(
        "equity", "stock", "share", "rsu", "esop", "espp", "vsop", "option", "%")) {
      return;
    }
    String header = draft.headerText() + " | " + draft.ownText();
    String text = header + "\n" + draft.text.text();
    Matcher found = EQUITY.matcher(text);
    while (found.find()) {
      String before = text.substring(Math.max(0, found.start() - 16), found.start());
      if (!OTHERWISE.matcher(before).find()) {
        set(draft, found.group(), "equity-word");
        return;
      }
    }
    Matcher percent = PERCENT.matcher(header);
    if (!draft.pay.isEmpty() && percent.find()) {
      set(draft, percent.group(), "share-beside-pay");
    }
  }

  private static void set(Draft draft, String words, String rule) {
    draft.opening.equity(true);
    draft.because("equity", true, Basis.STATED, words, rule);
  }
}
