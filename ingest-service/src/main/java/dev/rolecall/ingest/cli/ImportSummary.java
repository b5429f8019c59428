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

/// The readable result of an import: one line per crawl, and one in total. No I/O.
///
/// @param jobs the jobs that merging published, null when the import did not wait for it
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
        "in total: %d crawls, %s%s; %.1f s"
            .formatted(
                totals().crawls(),
                figures(totals()),
                jobs == null
                    ? ""
                    : "; %d jobs published, %d of them open"
                        .formatted(jobs.published(), jobs.open()),
                took.toMillis() / 1000.0));
    progress
        .incomplete()
        .forEach(
            (board, reason) -> lines.add("incomplete: %s: %s".formatted(label(board), reason)));
    progress.awaited().stream().sorted().forEach(board -> lines.add("not read: " + label(board)));
    lines.add(status());
    return lines;
  }

  String line(CrawlOutcome outcome) {
    String failure = outcome.failure() == null ? "" : "incomplete (" + outcome.failure() + "), ";
    return "%s: %s%s; %.1f s"
        .formatted(
            label(outcome.board()),
            failure,
            figures(CrawlTotals.of(outcome)),
            Duration.between(outcome.startedAt(), outcome.finishedAt()).toMillis() / 1000.0);
  }

  private CrawlTotals totals() {
    return progress.outcomes().stream()
        .map(CrawlTotals::of)
        .reduce(CrawlTotals.NONE, CrawlTotals::plus);
  }

  private String status() {
    if (stopped != null) {
      return "incomplete: " + stopped + "; the next run continues from here";
    }
    if (!totals().balanced()) {
      return "incomplete: the crawl counts do not balance, which is a bug in Rolecall";
    }
    return complete() ? "complete" : "incomplete";
  }

  private String label(BoardKey board) {
    String name = names.get(board);
    return name == null ? board.toString() : board + " \"" + name + "\"";
  }

  private static String figures(CrawlTotals totals) {
    int changes = totals.added() + totals.changed();
    return "%d seen = %d new + %d changed + %d unchanged + %d failed; %d = %d normalized + %d rejected%s + %d dead-lettered; %d roles; closed %s; %s"
        .formatted(
            totals.seen(),
            totals.added(),
            totals.changed(),
            totals.unchanged(),
            totals.failed(),
            changes,
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
