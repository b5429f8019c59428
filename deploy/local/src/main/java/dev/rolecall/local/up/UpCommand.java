package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
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
      "Starts Rolecall on this machine: Elasticsearch, Kafka, PostgreSQL, a mail server that"
          + " stores emails as files, and the three services.",
      "Reads the live sources by default. Ctrl-C stops everything. Data is kept, and the"
          + " next run continues with it."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:stopped", "1:could not start; see the message", "2:usage error"})
public final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--sample",
      description =
          "Read bundled postings, and send a sample person the first digest immediately. Needs"
              + " no network.")
  private boolean sample;

  @Option(
      names = "--sources",
      paramLabel = "URL",
      description =
          "Read the sources at the base addresses in this JSON document, such as {\"greenhouse\":"
              + " \"http://...\"}.")
  private @Nullable String sources;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "With --sources: start the clock at this date or instant.")
  private @Nullable Instant asOf;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The directory for all data. Default: /var/lib/rolecall/MODE as root, otherwise"
              + " ~/.local/share/rolecall/MODE; MODE is sample, sources or live.")
  private @Nullable Path data;

  @Option(
      names = "--reset",
      description = "Delete the content of the data directory first. Requires --yes.")
  private boolean reset;

  @Option(names = "--yes", description = "Confirm --reset.")
  private boolean yes;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public static void main(String[] args) {
    CommandLine command = new CommandLine(new UpCommand());
    command.setExecutionExceptionHandler(UpCommand::handle);
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    RunMode mode = mode();
    DataDirectory directory =
        data == null ? DataDirectoryAccess.defaultDirectory(mode.id()) : new DataDirectory(data);
    PrintWriter out = commandLine().getOut();
    PlatformRun run =
        new PlatformRun(
            root(),
            mode,
            directory,
            new ConsoleProgress(out, System.console() != null && System.console().isTerminal()));
    if (reset && !yes) {
      throw usageError(
          "--reset deletes everything in %s. Add --yes to confirm.".formatted(directory.path()));
    }
    return run.execute(reset);
  }

  private RunMode mode() {
    if (sample && (sources != null || asOf != null)) {
      throw usageError("--sample cannot be combined with --sources or --as-of");
    }
    if (sources == null && asOf != null) {
      throw usageError("--as-of requires --sources");
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
      throw new PlatformException(
          "Start this with deploy/up, which passes the location of the checkout");
    }
    return Path.of(root);
  }

  private static int handle(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof PlatformException known) {
      command.getErr().println(known.getMessage());
      return 1;
    }
    throw e;
  }

  private CommandLine.ParameterException usageError(String message) {
    return new CommandLine.ParameterException(commandLine(), message);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli did not set the spec");
    }
    return spec.commandLine();
  }
}
