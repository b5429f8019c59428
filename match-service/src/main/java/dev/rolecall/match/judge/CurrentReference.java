package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.reference.DatedFigures;
import java.util.function.Supplier;

/// The reference data to judge with now. It changes when new figures are published; whoever
/// computes several matches that are shown together gets it once.
public final class CurrentReference {
  private final Supplier<DatedFigures> figures;
  private volatile Used used = new Used(DatedFigures.BUNDLED, ReferenceData.bundled());

  private record Used(DatedFigures figures, ReferenceData reference) {}

  public CurrentReference(Supplier<DatedFigures> figures) {
    this.figures = figures;
  }

  /// Always the bundled figures.
  public static CurrentReference bundled() {
    return new CurrentReference(() -> DatedFigures.BUNDLED);
  }

  public ReferenceData get() {
    DatedFigures now = figures.get();
    Used last = used;
    if (!last.figures().equals(now)) {
      last = new Used(now, ReferenceData.bundled().with(now));
      used = last;
    }
    return last.reference();
  }
}
