package dev.rolecall.local.up;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.sample.SampleFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of `deploy/up`.
@Command(
    name = "deploy/up",
    mixinStandardHelpOptions = true,
    version = "Rolecall 0.1.0",
    sortOptions = false,
    description = {
      "Starts the whole of Rolecall on this machine: Elasticsearch, Kafka, PostgreSQL, a mail"
          + " server that keeps mail as files, and Rolecall's three services.",
      "Reads the live sources, unless told otherwise. Ctrl-C stops everything; the data stay, and"
          + " another start goes on with them."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:stopped", "1:could not start; the message says why", "2:called wrongly"})
public final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--sample",
      description =
          "Read bundled postings, with a sample person who gets the first digest at once. Needs no"
              + " network.")
  private boolean sample;

  @Option(
      names = "--sources",
      paramLabel = "URL",
      description =
          "Read the sources at the base addresses of this map, such as {\"greenhouse\":"
              + " \"http://...\"}.")
  private @Nullable String sources;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "With --sources: set the clock to this date or instant; it goes on from there.")
  private @Nullable Instant asOf;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where all data are kept. Usually /var/lib/rolecall/MODE as root, else"
              + " ~/.local/share/rolecall/MODE; MODE is sample, sources or live.")
  private @Nullable Path data;

  @Option(names = "--reset", description = "Wipe the data folder first. Wants --yes too.")
  private boolean reset;

  @Option(names = "--yes", description = "Yes, wipe it.")
  private boolean yes;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public static void main(String[] args) {
    CommandLine command = new CommandLine(new UpCommand());
    command.setExecutionExceptionHandler(UpCommand::explain);
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    RunMode mode = mode();
    DataFolder folder = data == null ? DataFolderAccess.usual(mode.word()) : new DataFolder(data);
    PrintWriter out = commandLine().getOut();
    PlatformRun run =
        new PlatformRun(
            root(),
            mode,
            folder,
            new ConsoleProgress(out, System.console() != null && System.console().isTerminal()));
    if (reset && !yes) {
      throw wrong(
          "--reset deletes everything in %s. Say --yes too, if that is what you want."
              .formatted(folder.path()));
    }
    return run.toTheEnd(reset);
  }

  private RunMode mode() {
    if (sample && (sources != null || asOf != null)) {
      throw wrong("--sample brings its own sources and time");
    }
    if (sources == null && asOf != null) {
      throw wrong("--as-of needs --sources: live postings are read now");
    }
    if (sample) {
      return new RunMode.Sample(SampleFiles.bundled().asOf());
    }
    return sources == null
        ? new RunMode.Live()
        : new RunMode.Sources(sources, Optional.ofNullable(asOf));
  }

  private static Path root() {
    String root = System.getProperty("rolecall.root");
    if (root == null) {
      throw new PlatformException("Start this by deploy/up, which tells where the checkout is");
    }
    return Path.of(root);
  }

  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof PlatformException known) {
      command.getErr().println(known.getMessage());
      return 1;
    }
    throw e;
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(commandLine(), message);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli did not set the spec");
    }
    return spec.commandLine();
  }
}
