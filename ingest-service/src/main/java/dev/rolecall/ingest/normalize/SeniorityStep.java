package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Seniority;
import java.util.List;
import java.util.Set;

/// The seniorities that the title states.
final class SeniorityStep implements Step {
  @Override
  public String field() {
    return "seniority";
  }

  @Override
  public void apply(Draft draft) {
    Set<Seniority> stated = TitleDictionary.shared().seniorities(draft.title);
    if (!stated.isEmpty()) {
      draft.opening.seniority(List.copyOf(stated));
      draft.because("seniority", stated, Basis.STATED, draft.title, "title-word");
    }
  }
}
