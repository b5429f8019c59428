package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether shares are part of what is offered.
final class EquityStep implements Step {
  private static final Pattern EQUITY =
      Pattern.compile(
          "\\b(?:equity(?! (?:research|trading|markets?|and inclusion|&"
              + " inclusion|crowdfunding|investors?|firm|derivatives))|stock options?|share"
              + " options?|RSUs?|ESOP|VSOP|ISOs?\\b(?= options)|(?:generous|meaningful|significant)"
              + " (?:stock|shares|options))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?:private|diversity,?|health|racial|social|home|brand|no) ?(?:and |& )?$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "equity";
  }

  @Override
  public void apply(Draft draft) {
    String text = draft.headerText() + "\n" + draft.text.text();
    Matcher found = EQUITY.matcher(text);
    while (found.find()) {
      String before = text.substring(Math.max(0, found.start() - 16), found.start());
      if (!OTHERWISE.matcher(before).find()) {
        draft.opening.equity(true);
        draft.because("equity", true, Basis.STATED, found.group(), "equity-word");
        return;
      }
    }
  }
}
