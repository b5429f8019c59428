package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.web.CrawlTotals;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an import came to, in words: a line a crawl, and one of all. Pure.
///
/// @param jobs what merging made of it, null when that was not waited for
/// @param stopped why the import ended early, null when it did not
record ImportSummary(
    ImportProgress progress,
    Map<BoardKey, String> names,
    MergeProgress.@Nullable Jobs jobs,
    Duration took,
    @Nullable String stopped) {
  boolean complete() {
    return stopped == null
        && progress.done()
        && progress.incomplete().isEmpty()
        && totals().balanced();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    progress.outcomes().forEach(outcome -> lines.add(line(outcome)));
    lines.add(
        "in all: %d crawls, %s%s; %.1f s"
            .formatted(
                totals().crawls(),
                figures(totals()),
                jobs == null
                    ? ""
                    : "; %d jobs told of, %d of them open".formatted(jobs.told(), jobs.open()),
                took.toMillis() / 1000.0));
    progress
        .incomplete()
        .forEach((board, why) -> lines.add("not complete: %s: %s".formatted(named(board), why)));
    progress.awaited().stream().sorted().forEach(board -> lines.add("not read: " + named(board)));
    lines.add(verdict());
    return lines;
  }

  String line(CrawlOutcome outcome) {
    String failure = outcome.failure() == null ? "" : "not complete (" + outcome.failure() + "), ";
    return "%s: %s%s; %.1f s"
        .formatted(
            named(outcome.board()),
            failure,
            figures(CrawlTotals.of(outcome)),
            Duration.between(outcome.startedAt(), outcome.finishedAt()).toMillis() / 1000.0);
  }

  private CrawlTotals totals() {
    return progress.outcomes().stream()
        .map(CrawlTotals::of)
        .reduce(CrawlTotals.NONE, CrawlTotals::plus);
  }

  private String verdict() {
    if (stopped != null) {
      return "not complete: " + stopped + "; started again, it goes on from here";
    }
    if (!totals().balanced()) {
      return "not complete: the equation does not hold, which is a fault of Rolecall";
    }
    return complete() ? "complete" : "not complete";
  }

  private String named(BoardKey board) {
    String name = names.get(board);
    return name == null ? board.toString() : board + " \"" + name + "\"";
  }

  private static String figures(CrawlTotals totals) {
    int told = totals.fresh() + totals.changed();
    return "%d seen = %d new + %d changed + %d unchanged + %d failed; %d = %d normalised + %d rejected%s + %d dead-lettered; %d roles; closed %s; %s"
        .formatted(
            totals.seen(),
            totals.fresh(),
            totals.changed(),
            totals.unchanged(),
            totals.failed(),
            told,
            totals.normalized(),
            totals.rejected().values().stream().mapToInt(Integer::intValue).sum(),
            reasons(totals.rejected(), " (", ")"),
            totals.deadLettered(),
            totals.roles(),
            totals.closed().isEmpty() ? "none" : reasons(totals.closed(), "", ""),
            totals.balanced() ? "balanced" : "NOT BALANCED");
  }

  private static String reasons(Map<String, Integer> counts, String before, String after) {
    return counts.isEmpty()
        ? ""
        : new TreeMap<>(counts)
            .entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", ", before, after));
  }
}
