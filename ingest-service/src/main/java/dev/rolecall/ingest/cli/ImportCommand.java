package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.cli.ImportRequest.WrongRequestException;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Topics;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A bounded reading of a source's boards.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads boards of a source once, waits until all of it is normalised and merged, and ends:"
          + " for cron and Kubernetes Jobs.",
      "Where an ingest-service runs, that one reads, so that each host is asked at one pace. Where"
          + " none does, the command reads by itself. What was read before is asked for"
          + " conditionally, and costs little.",
      "Standard output has the summary, standard error how far it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  import hn-who-is-hiring --month 2026-11",
      "  import hn-who-is-hiring --all",
      "  import greenhouse --board acme --board example"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all boards were read whole, and nothing was lost",
      "1:something was not complete; the summary says what",
      "2:called wrongly: an unknown source, no such month, ..."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "which source: hn-who-is-hiring, greenhouse")
  String source = "";

  @Option(
      names = "--board",
      paramLabel = "B",
      description = "a board by its name at the source; may be repeated")
  List<String> boards = new ArrayList<>();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "the board of this month; may be repeated")
  List<YearMonth> months = new ArrayList<>();

  @Option(names = "--all", description = "all boards that the source lists")
  boolean all;

  @Option(
      names = "--timeout",
      paramLabel = "T",
      defaultValue = "1h",
      description = "give up after this, such as 90s, 20m, 2h (default: ${DEFAULT-VALUE})")
  String timeout = "1h";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "what counts as now where the command reads by itself: a date or an instant (default: by"
              + " the platform's clock). A running service goes by its own clock.")
  @Nullable String asOf;

  private final Sources sources;
  private final ServiceContexts parts;

  ImportCommand(Sources sources, ServiceContexts parts) {
    this.sources = sources;
    this.parts = parts;
  }

  @Override
  public Integer call() throws InterruptedException {
    Source found = source();
    ImportRequest request = new ImportRequest(boards, months, all);
    List<String> clock = clock();
    Duration patience = patience();
    try (CommandInterruption stop = new CommandInterruption(patience)) {
      request.check(found);
      try (ConfigurableApplicationContext waiting = parts.startWaiting()) {
        return run(waiting, found, request, clock, stop);
      } catch (ParameterException wrong) {
        throw wrong;
      } catch (RuntimeException broken) {
        say("not complete: " + (stop.interrupted() ? stop.clear() + ": " : "") + why(broken));
        return 1;
      }
    } catch (WrongRequestException wrong) {
      throw wrong(wrong.getMessage());
    }
  }

  private int run(
      ConfigurableApplicationContext waiting,
      Source found,
      ImportRequest request,
      List<String> clock,
      CommandInterruption stop)
      throws WrongRequestException {
    KafkaSettings kafka = waiting.getBean(KafkaSettings.class);
    Topics topics = waiting.getBean(Topics.class);
    try (Admin admin = kafka.admin();
        CrawlDelegation party = new CrawlDelegation(parts, admin, topics, clock, this::say)) {
      ImportSummary summary =
          new ImportRun(waiting, found, request, party, admin, this::say).run(stop);
      summary.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return summary.complete() ? 0 : 1;
    }
  }

  private Source source() {
    try {
      return sources.find(SourceId.of(source)).orElseThrow(IllegalArgumentException::new);
    } catch (IllegalArgumentException unknown) {
      throw wrong("No source '" + source + "'; there are " + sources.names());
    }
  }

  private Duration patience() {
    try {
      Duration patience = DurationStyle.detectAndParse(timeout);
      if (patience.isPositive()) {
        return patience;
      }
    } catch (IllegalArgumentException bad) {
      throw wrong("--timeout takes 90s, 20m or 2h, got " + timeout);
    }
    throw wrong("--timeout must be more than nothing");
  }

  private List<String> clock() {
    if (asOf == null) {
      return List.of();
    }
    try {
      Instant now = Clocks.parse(asOf);
      return List.of(
          "rolecall.clock.as-of=" + now, "rolecall.clock.started-at=" + Clocks.live().instant());
    } catch (DateTimeException bad) {
      throw wrong("--as-of takes 2026-11-05 or 2026-11-05T09:00:00Z, got " + asOf);
    }
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(spec.commandLine(), String.valueOf(message));
  }

  private void say(String words) {
    CommandLine command = spec.commandLine();
    command.getErr().println(words);
    command.getErr().flush();
  }

  /// The cause that a person can do something about.
  private static String why(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
