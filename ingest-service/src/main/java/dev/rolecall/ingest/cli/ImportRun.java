package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.cli.ImportRequest.WrongRequestException;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.publish.BoardRegistrations;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
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

/// One import: asks for boards on `boards.v1`, has them read, and waits for what becomes of them.
///
/// It does not read beside a service that runs: of each host one instance keeps the pace.
final class ImportRun {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(15);

  private final Source source;
  private final ImportRequest request;
  private final BoardRegistrations registrar;
  private final Topics topics;
  private final KafkaSettings kafka;
  private final CrawlDelegation party;
  private final Admin admin;
  private final Consumer<String> say;
  private final ImportProgress list = new ImportProgress();
  private final ImportProgress progress = new ImportProgress();
  private final Map<BoardKey, String> names = new HashMap<>();
  private final long start = System.nanoTime();
  private long lastSign = start;

  /// @param say tells a person how far it is
  ImportRun(
      ApplicationContext waiting,
      Source source,
      ImportRequest request,
      CrawlDelegation party,
      Admin admin,
      Consumer<String> say) {
    this.source = source;
    this.request = request;
    this.registrar = waiting.getBean(BoardRegistrations.class);
    this.topics = waiting.getBean(Topics.class);
    this.kafka = waiting.getBean(KafkaSettings.class);
    this.party = party;
    this.admin = admin;
    this.say = say;
  }

  /// @param stop says why, when the thread is interrupted
  ImportSummary run(CommandInterruption stop) throws WrongRequestException {
    try (CrawlOutcomeFeed crawls = new CrawlOutcomeFeed(topics, kafka);
        MergeProgress jobs = new MergeProgress(topics, kafka)) {
      try {
        List<BoardKey> boards = choose(crawls);
        register(boards);
        await(progress, crawls);
        say.accept("waiting until the jobs are merged");
        return summary(jobs.awaitMerged(admin, Set.copyOf(boards)), null);
      } catch (InterruptedException | InterruptException stopped) {
        return summary(null, stop.clear());
      }
    }
  }

  private List<BoardKey> choose(CrawlOutcomeFeed crawls)
      throws WrongRequestException, InterruptedException {
    if (!request.needsList()) {
      return request.named(source);
    }
    readList(source.catalogue().orElseThrow(), crawls);
    return request.ofList(source, BoardSnapshot.read(topics, kafka).values());
  }

  /// The list must be as it is now: whoever reads it registers all boards that it tells of.
  private void readList(BoardKey catalogue, CrawlOutcomeFeed crawls) throws InterruptedException {
    say.accept("reading the list of boards");
    list.await(List.of(catalogue));
    party.want(List.of(catalogue));
    registrar.register(catalogue, CrawlSchedule.ONCE, null);
    await(list, crawls);
    list.incomplete()
        .forEach(
            (board, why) -> {
              say.accept("the list of boards could not be read whole: " + why);
              if (request.all()) {
                progress.giveUp(board, why);
              }
            });
  }

  private void register(Collection<BoardKey> boards) {
    Map<BoardKey, Board> known = BoardSnapshot.read(topics, kafka);
    boards.forEach(board -> rememberName(board, known.get(board)));
    party.want(boards);
    for (BoardKey board : boards) {
      Board before = known.get(board);
      if (before != null && before.paused()) {
        progress.giveUp(board, "an operator has paused it");
      } else {
        progress.await(List.of(board));
        registrar.register(board, CrawlSchedule.ONCE, names.get(board));
      }
    }
    say.accept("%d board%s to read".formatted(boards.size(), boards.size() == 1 ? "" : "s"));
  }

  private void rememberName(BoardKey key, @Nullable Board board) {
    if (board != null && board.name() != null) {
      names.put(key, board.name());
    }
  }

  private void await(ImportProgress awaited, CrawlOutcomeFeed crawls) throws InterruptedException {
    while (!awaited.done()) {
      party.look();
      for (CrawlOutcome outcome : crawls.poll(POLL)) {
        if (awaited.hear(outcome)) {
          lastSign = System.nanoTime();
          say.accept(summary(null, null).line(outcome));
        }
      }
      giveSign(awaited);
    }
  }

  private void giveSign(ImportProgress awaited) {
    long now = System.nanoTime();
    if (now - lastSign >= BETWEEN_SIGNS.toNanos()) {
      lastSign = now;
      say.accept("still waiting for %d boards".formatted(awaited.awaited().size()));
    }
  }

  private ImportSummary summary(MergeProgress.@Nullable Jobs jobs, @Nullable String stopped) {
    return new ImportSummary(
        progress, names, jobs, Duration.ofNanos(System.nanoTime() - start), stopped);
  }
}
