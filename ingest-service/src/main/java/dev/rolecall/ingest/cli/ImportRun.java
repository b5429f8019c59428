package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.cli.ImportRequest.InvalidRequestException;
import dev.rolecall.ingest.kafka.TopicReader;
import dev.rolecall.ingest.publish.BoardRegistrations;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// One import: registers boards on `boards.v1`, delegates their crawls, and waits for the outcomes.
///
/// It does not crawl while a service is running, because one instance enforces each host's rate
/// limit.
final class ImportRun {
  private static final Duration OUTCOME_TIMEOUT = Duration.ofMillis(250);
  private static final Duration STATUS_INTERVAL = Duration.ofSeconds(15);

  private final Source source;
  private final ImportRequest request;
  private final BoardRegistrations registrations;
  private final Topics topics;
  private final TopicReader reader;
  private final CrawlDelegation delegation;
  private final Admin admin;
  private final Consumer<String> status;
  private final ImportProgress catalogProgress = new ImportProgress();
  private final ImportProgress progress = new ImportProgress();
  private final Map<BoardKey, String> names = new HashMap<>();
  private final long start = System.nanoTime();
  private long lastStatus = start;

  /// @param status receives lines for the person who runs the command
  ImportRun(
      ApplicationContext context,
      Source source,
      ImportRequest request,
      CrawlDelegation delegation,
      Admin admin,
      Consumer<String> status) {
    this.source = source;
    this.request = request;
    this.registrations = context.getBean(BoardRegistrations.class);
    this.topics = context.getBean(Topics.class);
    this.reader = context.getBean(TopicReader.class);
    this.delegation = delegation;
    this.admin = admin;
    this.status = status;
  }

  /// @param interruption provides the reason when the thread is interrupted
  ImportSummary run(CommandInterruption interruption) throws InvalidRequestException {
    try (CrawlOutcomeFeed outcomes = new CrawlOutcomeFeed(topics, reader)) {
      MergeProgress merging = new MergeProgress(topics, reader);
      try {
        List<BoardKey> boards = choose(outcomes);
        register(boards);
        await(progress, outcomes);
        status.accept("waiting until the jobs are merged");
        return summary(merging.awaitMerged(admin, Set.copyOf(boards)), null);
      } catch (InterruptedException | InterruptException e) {
        return summary(null, interruption.consumeReason());
      }
    }
  }

  private List<BoardKey> choose(CrawlOutcomeFeed outcomes)
      throws InvalidRequestException, InterruptedException {
    if (!request.needsCatalog()) {
      return request.named(source);
    }
    readCatalog(source.catalog().orElseThrow(), outcomes);
    return request.ofCatalog(source, BoardSnapshot.read(topics, reader).values());
  }

  /// The catalog must be current: its crawl registers all boards that it lists.
  private void readCatalog(BoardKey catalog, CrawlOutcomeFeed outcomes)
      throws InterruptedException {
    status.accept("reading the list of boards");
    catalogProgress.await(List.of(catalog));
    delegation.add(List.of(catalog));
    registrations.registerOnce(List.of(catalog), Map.of());
    await(catalogProgress, outcomes);
    catalogProgress
        .incomplete()
        .forEach(
            (board, reason) -> {
              status.accept("the list of boards could not be read completely: " + reason);
              if (request.all()) {
                progress.giveUp(board, reason);
              }
            });
  }

  private void register(Collection<BoardKey> boards) {
    Map<BoardKey, Board> known = BoardSnapshot.read(topics, reader);
    boards.forEach(board -> rememberName(board, known.get(board)));
    delegation.add(boards);
    List<BoardKey> readable = new ArrayList<>();
    for (BoardKey board : boards) {
      Board before = known.get(board);
      if (before != null && before.paused()) {
        progress.giveUp(board, "an operator has paused it");
      } else if (before != null && before.schedule() == CrawlSchedule.REMOVED) {
        progress.giveUp(board, "an operator has removed it");
      } else {
        readable.add(board);
      }
    }
    progress.await(readable);
    registrations.registerOnce(readable, names);
    status.accept("%d board%s to read".formatted(boards.size(), boards.size() == 1 ? "" : "s"));
  }

  private void rememberName(BoardKey key, @Nullable Board board) {
    if (board != null && board.name() != null) {
      names.put(key, board.name());
    }
  }

  private void await(ImportProgress awaited, CrawlOutcomeFeed outcomes)
      throws InterruptedException {
    while (!awaited.done()) {
      delegation.check();
      outcomes
          .next(OUTCOME_TIMEOUT)
          .filter(awaited::accept)
          .ifPresent(
              outcome -> {
                lastStatus = System.nanoTime();
                status.accept(summary(null, null).line(outcome));
              });
      reportWaiting(awaited);
    }
  }

  private void reportWaiting(ImportProgress awaited) {
    long now = System.nanoTime();
    if (now - lastStatus >= STATUS_INTERVAL.toNanos()) {
      lastStatus = now;
      status.accept("still waiting for %d boards".formatted(awaited.awaited().size()));
    }
  }

  private ImportSummary summary(MergeProgress.@Nullable Jobs jobs, @Nullable String stopped) {
    return new ImportSummary(
        progress, names, jobs, Duration.ofNanos(System.nanoTime() - start), stopped);
  }
}
