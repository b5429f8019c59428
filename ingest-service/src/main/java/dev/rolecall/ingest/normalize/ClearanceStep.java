package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a security clearance is asked for.
final class ClearanceStep implements Step {
  private static final Pattern CLEARANCE =
      Pattern.compile(
          "(?:security|secret|ts/sci|government|dod|sc) clearance|\\bTS/SCI\\b|clearance (?:is"
              + " )?required|eligible for (?:a )?clearance",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "clearance";
  }

  @Override
  public void apply(Draft draft) {
    if (!draft.text.mentions("clearance", "ts/sci")) {
      return;
    }
    Matcher found = CLEARANCE.matcher(draft.text.text());
    if (found.find()) {
      draft.opening.clearance(true);
      draft.because("clearance", true, Basis.STATED, found.group(), "clearance-words");
    }
  }
}
