package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.cli.ImportRequest.InvalidRequestException;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
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

/// Reads boards of a source once, and exits.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads boards of a source once, waits until all postings are normalized and merged, and"
          + " exits, for use in cron and Kubernetes Jobs.",
      "A running ingest-service does the crawls, so that each host's rate limit is enforced by one"
          + " instance. If none is running, the command runs the crawls in its own process. Boards"
          + " that were read before are requested conditionally, which is cheap.",
      "The summary goes to standard output, progress to standard error."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  import hn-who-is-hiring --month 2026-11",
      "  import hn-who-is-hiring --all",
      "  import greenhouse --board acme --board example",
      "  import workday --board acme.wd5/External"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all boards were read completely, and nothing was lost",
      "1:something is incomplete; see the summary",
      "2:usage error, such as an unknown source or month"
    })
final class ImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "the source, such as hn-who-is-hiring, greenhouse, lever or ashby")
  String source = "";

  @Option(
      names = "--board",
      paramLabel = "BOARD",
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
      paramLabel = "DURATION",
      defaultValue = "1h",
      description = "the maximum duration, such as 90s, 20m, 2h (default: ${DEFAULT-VALUE})")
  String timeout = "1h";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "the current time if the command runs the crawls in its own process: a date or an instant"
              + " (default: the platform's clock). A running service uses its own clock.")
  @Nullable String asOf;

  private final SourceLookup sources;
  private final ServiceContexts contexts;

  ImportCommand(SourceLookup sources, ServiceContexts contexts) {
    this.sources = sources;
    this.contexts = contexts;
  }

  @Override
  public Integer call() throws InterruptedException {
    Source found = source();
    ImportRequest request = new ImportRequest(boards, months, all);
    List<String> clock = clock();
    Duration limit = timeout();
    try (CommandInterruption interruption = new CommandInterruption(limit)) {
      request.check(found);
      try (ConfigurableApplicationContext context = contexts.startKafkaClients()) {
        return run(context, found, request, clock, interruption);
      } catch (ParameterException e) {
        throw e;
      } catch (RuntimeException e) {
        report(
            "incomplete: "
                + (interruption.interrupted() ? interruption.consumeReason() + ": " : "")
                + rootCause(e));
        return 1;
      }
    } catch (InvalidRequestException e) {
      throw usageError(e.getMessage());
    }
  }

  private int run(
      ConfigurableApplicationContext context,
      Source found,
      ImportRequest request,
      List<String> clock,
      CommandInterruption interruption)
      throws InvalidRequestException {
    KafkaSettings kafka = context.getBean(KafkaSettings.class);
    Topics topics = context.getBean(Topics.class);
    try (Admin admin = kafka.admin();
        CrawlDelegation delegation =
            new CrawlDelegation(contexts, admin, topics, clock, this::report)) {
      ImportSummary summary =
          new ImportRun(context, found, request, delegation, admin, this::report).run(interruption);
      summary.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return summary.complete() ? 0 : 1;
    }
  }

  private Source source() {
    try {
      return sources.find(SourceId.of(source)).orElseThrow(IllegalArgumentException::new);
    } catch (IllegalArgumentException e) {
      throw usageError("Unknown source '" + source + "'; the known sources are " + sources.names());
    }
  }

  private Duration timeout() {
    try {
      Duration limit = DurationStyle.detectAndParse(timeout);
      if (limit.isPositive()) {
        return limit;
      }
    } catch (IllegalArgumentException e) {
      throw usageError("--timeout takes 90s, 20m or 2h, got " + timeout);
    }
    throw usageError("--timeout must be positive");
  }

  private List<String> clock() {
    if (asOf == null) {
      return List.of();
    }
    try {
      Instant now = Clocks.parse(asOf);
      return List.of(
          "rolecall.clock.as-of=" + now, "rolecall.clock.started-at=" + Clocks.system().instant());
    } catch (DateTimeException e) {
      throw usageError(
          "--as-of must be a date or an instant, such as 2026-11-05 or 2026-11-05T09:00:00Z; got "
              + asOf);
    }
  }

  private ParameterException usageError(@Nullable String message) {
    return new ParameterException(spec.commandLine(), String.valueOf(message));
  }

  private void report(String line) {
    CommandLine command = spec.commandLine();
    command.getErr().println(line);
    command.getErr().flush();
  }

  /// The message of the root cause.
  private static String rootCause(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
