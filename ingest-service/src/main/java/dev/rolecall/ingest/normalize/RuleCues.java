package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.Sectors;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.hn.HnJobFilter;
import dev.rolecall.ingest.normalize.text.CueIndex;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The index of the cues of all rules that search whole texts. A test verifies that it is complete.
final class RuleCues {
  static final CueIndex INDEX =
      CueIndex.of(
          Stream.of(
                  Steps.ALL.stream().map(Step::patterns).flatMap(Collection::stream).toList(),
                  Agencies.patterns(),
                  Sectors.patterns(),
                  HnJobFilter.patterns())
              .<CuedPattern>flatMap(List::stream)
              .toList());

  private RuleCues() {}
}
