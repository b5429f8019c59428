package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.kafka.TopicReader;
import dev.rolecall.ingest.publish.BoardControl;
import dev.rolecall.ingest.registry.FailureText;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.wire.Topics;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists and changes the boards of all instances, through `boards.v1`.
@Command(
    name = "boards",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the boards that are read, and adds, pauses, resumes or removes them.",
      "A running ingest-service applies a change within a second, and another one when it starts.",
      "A board is greenhouse:acme, or a link to it or to one of its postings."
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:Kafka is not available", "2:usage error"})
final class BoardsCommand implements Runnable {
  private static final String ROW = "%-44s %-10s %8s  %-20s  %-20s  %s%n";

  @Spec CommandSpec spec = CommandSpec.create();

  private final ServiceContexts contexts;

  BoardsCommand(ServiceContexts contexts) {
    this.contexts = contexts;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), "A command is required");
  }

  @Command(name = "list", description = "Lists the boards with their health.")
  int list(
      @Option(names = "--source", paramLabel = "SOURCE", description = "only of this source")
          @Nullable String source,
      @Option(names = "--health", paramLabel = "HEALTH", description = "${COMPLETION-CANDIDATES}")
          @Nullable BoardHealth health) {
    return with(
        (_, boards) -> {
          print(
              ROW,
              "board",
              "health",
              "postings",
              "last complete crawl",
              "next due",
              "last failure");
          boards.values().stream()
              .filter(CrawlTimes::isRead)
              .filter(board -> source == null || board.key().source().value().equals(source))
              .filter(board -> health == null || BoardHealth.of(board) == health)
              .sorted(Comparator.comparing(Board::key))
              .forEach(this::print);
          return 0;
        });
  }

  @Command(name = "add", description = "Adds a board, even one that was removed before.")
  int add(
      @Parameters(paramLabel = "BOARD", description = "such as greenhouse:acme, or a link")
          String board,
      @Option(names = "--name", paramLabel = "NAME", description = "the employer's name")
          @Nullable String name) {
    return with(
        (control, boards) -> {
          BoardKey key = named(control, board);
          try {
            control.add(key, name, boards.get(key));
          } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
          }
          print("%s is added%n", key);
          return 0;
        });
  }

  @Command(name = "pause", description = "Stops the crawls of a board; its jobs stay as they are.")
  int pause(@Parameters(paramLabel = "BOARD", description = "the board") String board) {
    return change(board, "paused", (control, known) -> control.setPaused(known, true));
  }

  @Command(name = "resume", description = "Continues the crawls of a paused board.")
  int resume(@Parameters(paramLabel = "BOARD", description = "the board") String board) {
    return change(board, "resumed", (control, known) -> control.setPaused(known, false));
  }

  @Command(
      name = "remove",
      description = {
        "Removes a board and closes its jobs. It stays removed until it is added again, even if the"
            + " settings or the bundled list of boards contain it."
      })
  int remove(@Parameters(paramLabel = "BOARD", description = "the board") String board) {
    return change(board, "removed", BoardControl::remove);
  }

  private int change(String board, String done, BiConsumer<BoardControl, Board> change) {
    return with(
        (control, boards) -> {
          BoardKey key = named(control, board);
          Board known =
              Optional.ofNullable(boards.get(key))
                  .filter(found -> found.schedule() != CrawlSchedule.REMOVED)
                  .orElseThrow(
                      () ->
                          new ParameterException(
                              spec.commandLine(), key + " is not a known board; see boards list"));
          change.accept(control, known);
          print("%s is %s%n", key, done);
          return 0;
        });
  }

  private BoardKey named(BoardControl control, String board) {
    try {
      return control.named(board);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int with(BiFunction<BoardControl, Map<BoardKey, Board>, Integer> action) {
    try (ConfigurableApplicationContext context = contexts.startKafkaClients()) {
      Map<BoardKey, Board> boards =
          BoardSnapshot.read(context.getBean(Topics.class), context.getBean(TopicReader.class));
      return action.apply(context.getBean(BoardControl.class), boards);
    }
  }

  private void print(Board board) {
    BoardState state = board.state();
    print(
        ROW,
        board.key(),
        BoardHealth.of(board),
        state.seen().size(),
        state.lastCompleteAt() == null
            ? "never"
            : state.lastCompleteAt().toString().substring(0, 19),
        state.nextDueAt() == null ? "now" : state.nextDueAt().toString().substring(0, 19),
        FailureText.of(board.key(), state));
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().printf(format, values);
    spec.commandLine().getOut().flush();
  }
}
