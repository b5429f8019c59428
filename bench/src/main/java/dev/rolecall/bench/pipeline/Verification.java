package dev.rolecall.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The conditions that must be met after a run; a fast run that loses postings is not a result.
record Verification(TopicTotals totals, int postings) {
  static Verification of(TopicTotals totals, int postings) {
    return new Verification(totals, postings);
  }

  /// @throws PipelineFailedException naming every condition that is not met
  void check(StageProgress progress, Set<Stage> stages) {
    List<String> wrong = new ArrayList<>();
    if (!totals.balanced() || totals.crawled() != postings) {
      wrong.add("%d postings were published, crawls report %s".formatted(postings, totals));
    }
    if (totals.deadLetters() > 0) {
      wrong.add(totals.deadLetters() + " dead letters");
    }
    if (stages.contains(Stage.SEARCHABLE) && progress.searchable() != totals.jobs()) {
      wrong.add("%d jobs, %d in Elasticsearch".formatted(totals.jobs(), progress.searchable()));
    }
    if (stages.contains(Stage.MATCH) && progress.matchable() != totals.openJobs()) {
      wrong.add(
          "%d open jobs, %d in match-service".formatted(totals.openJobs(), progress.matchable()));
    }
    if (!wrong.isEmpty()) {
      throw new PipelineFailedException(String.join("; ", wrong));
    }
  }
}
