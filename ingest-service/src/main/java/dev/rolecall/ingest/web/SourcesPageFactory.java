package dev.rolecall.ingest.web;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.registry.FailureText;
import dev.rolecall.ingest.web.SourcesPage.BoardRow;
import dev.rolecall.ingest.web.SourcesPage.SourceRow;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.SourceDictionary;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the page of sources. No I/O.
///
/// @param totals the counts of crawls by source
/// @param lastCrawls the last crawl of each board
record SourcesPageFactory(
    List<BoardSummary> boards,
    Map<String, CrawlTotals> totals,
    Map<BoardKey, CrawlOutcome> lastCrawls) {
  /// A page with thousands of boards would be slow to display.
  static final int MAX_BOARDS = 500;

  private static final Set<BoardHealth> ATTENTION =
      EnumSet.of(BoardHealth.DRIFTING, BoardHealth.FAILING, BoardHealth.GONE);

  /// Boards that need attention first, then by name.
  private static final Comparator<BoardSummary> ORDER =
      Comparator.comparing((BoardSummary board) -> !needsAttention(board))
          .thenComparing(BoardSummary::health)
          .thenComparing(BoardSummary::board);

  private static boolean needsAttention(BoardSummary board) {
    return ATTENTION.contains(board.health())
        || hasRefusedKey(board)
        || board.withoutJobs()
        || board.lastFailure() == CrawlFailure.UNREADABLE;
  }

  private static boolean hasRefusedKey(BoardSummary board) {
    CrawlFailure failure = board.lastFailure();
    return failure != null && FailureText.isRefusedKey(board.board(), failure);
  }

  /// @param selected the source whose boards to list, null for the page of all sources
  SourcesPage page(@Nullable String selected, Instant now) {
    Map<String, List<BoardSummary>> bySource =
        boards.stream()
            .collect(
                Collectors.groupingBy(
                    board -> board.board().source().value(), TreeMap::new, Collectors.toList()));
    List<BoardSummary> listed =
        boards.stream()
            .filter(
                board ->
                    selected == null
                        ? needsAttention(board)
                        : board.board().source().value().equals(selected))
            .sorted(ORDER)
            .toList();
    return new SourcesPage(
        SourcesPage.time(now),
        totals.values().stream().allMatch(CrawlTotals::balanced),
        bySource.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList(),
        selected,
        listed.stream().limit(MAX_BOARDS).map(this::row).toList(),
        Math.max(0, listed.size() - MAX_BOARDS));
  }

  private SourceRow row(String source, List<BoardSummary> ofSource) {
    CrawlTotals crawls = totals.getOrDefault(source, CrawlTotals.NONE);
    return new SourceRow(
        source,
        SourceDictionary.shared().name(SourceId.of(source)).orElse(source),
        ofSource.size(),
        count(ofSource, BoardHealth.HEALTHY),
        count(ofSource, BoardHealth.UNVERIFIED),
        ofSource.stream().filter(SourcesPageFactory::needsAttention).count(),
        count(ofSource, BoardHealth.PAUSED),
        ofSource.stream().mapToInt(BoardSummary::postings).sum(),
        SourcesPage.time(
            times(ofSource, BoardSummary::lastCompleteAt).stream()
                .max(Comparator.naturalOrder())
                .orElse(null)),
        SourcesPage.time(
            times(ofSource, BoardSummary::nextDueAt).stream()
                .min(Comparator.naturalOrder())
                .orElse(null)),
        crawls,
        crawls.rejected().values().stream().mapToInt(Integer::intValue).sum());
  }

  private static long count(List<BoardSummary> ofSource, BoardHealth health) {
    return ofSource.stream().filter(board -> board.health() == health).count();
  }

  private static Collection<Instant> times(
      List<BoardSummary> ofSource, Function<BoardSummary, @Nullable Instant> time) {
    return ofSource.stream()
        .filter(board -> !board.paused())
        .map(time)
        .filter(Objects::nonNull)
        .toList();
  }

  private BoardRow row(BoardSummary board) {
    CrawlOutcome last = lastCrawls.get(board.board());
    CrawlCounts counts = last == null ? CrawlCounts.ZERO : last.counts();
    return new BoardRow(
        board.board().toString(),
        board.name() == null ? "" : board.name(),
        board.health().name().toLowerCase(Locale.ROOT),
        board.postings(),
        SourcesPage.time(board.lastCompleteAt()),
        board.paused() ? "–" : SourcesPage.time(board.nextDueAt()),
        board.problem(),
        counts.seen(),
        counts.added(),
        counts.changed(),
        counts.failed());
  }
}
