package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;

/// Whether a security clearance is asked for.
final class ClearanceStep implements Step {
  private static final CuedPattern CLEARANCE =
      CuedPattern.of(
          "(?:security|secret|ts/sci|government|dod|sc) clearance|\\bTS/SCI\\b|clearance (?:is"
              + " )?required|eligible for (?:a )?clearance",
          "clearance",
          "ts/sci");

  @Override
  public String field() {
    return "clearance";
  }

  @Override
  public void apply(Draft draft) {
    Heard.first(CLEARANCE, draft)
        .ifPresent(
            words -> {
              draft.opening.clearance(true);
              draft.because("clearance", true, Basis.STATED, words, "clearance-words");
            });
  }
}
