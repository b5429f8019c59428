package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.model.job.Basis;
import java.util.List;

/// Whether a security clearance is required.
public final class ClearanceStep implements Step {
  private static final CuedPattern CLEARANCE =
      CuedPattern.of(
          "(?:security|secret|ts/sci|government|dod|sc) clearance|\\bTS/SCI\\b|clearance (?:is"
              + " )?required|eligible for (?:a )?clearance",
          "clearance",
          "ts/sci");

  @Override
  public List<CuedPattern> patterns() {
    return List.of(CLEARANCE);
  }

  @Override
  public void apply(Draft draft) {
    Statement.first(CLEARANCE, draft)
        .ifPresent(
            words -> {
              draft.opening.clearance(true);
              draft.addEvidence("clearance", true, Basis.STATED, words, "clearance-words");
            });
  }
}
