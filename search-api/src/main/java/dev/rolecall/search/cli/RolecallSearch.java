package dev.rolecall.search.cli;

import dev.rolecall.search.index.version.Reindexing;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The commands of search-api. The exit status is 0 when the command succeeded, otherwise 1.
@Command(
    name = "search",
    description = "Commands on the job index. Searches continue while they run.",
    mixinStandardHelpOptions = true)
public final class RolecallSearch {
  private static final Set<String> COMMANDS =
      Set.of("indexes", "reindex", "rollback", "--help", "-h", "--version", "-V");

  private final Supplier<Reindexing> reindexing;

  @Spec private CommandSpec spec = CommandSpec.create();

  private RolecallSearch(Supplier<Reindexing> reindexing) {
    this.reindexing = reindexing;
  }

  public static boolean isCommand(String[] args) {
    return args.length > 0 && COMMANDS.contains(args[0]);
  }

  /// @param reindexing created when a command needs it
  public static CommandLine commandLine(Supplier<Reindexing> reindexing) {
    return new CommandLine(new RolecallSearch(reindexing))
        .setExecutionExceptionHandler(RolecallSearch::printMessage);
  }

  /// Prints only the message: an unavailable store is not a bug, and needs no stack trace.
  private static int printMessage(
      Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println("Failed: " + error.getMessage());
    command.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      description = "Lists the versions of the index: which is live, and how far behind each is.",
      mixinStandardHelpOptions = true)
  public int indexes() throws IOException {
    reindexing.get().list().forEach(out()::println);
    return CommandLine.ExitCode.OK;
  }

  @Command(
      description = {
        "Builds a new version of the index from the start of the log, compares its number of jobs",
        "with that of the live version, and makes it live. The previous version is kept for"
            + " rollback."
      },
      mixinStandardHelpOptions = true)
  public int reindex(
      @Option(
              names = "--timeout",
              defaultValue = "6h",
              description = "Stop after this time, for example 30m or 6h.")
          String timeout,
      @Option(
              names = "--ignore-count",
              description = "Make it live even if the numbers of jobs differ.")
          boolean ignoreCount)
      throws IOException, InterruptedException {
    PrintWriter progress = spec.commandLine().getErr();
    return report(
        reindexing
            .get()
            .reindex(
                duration(timeout),
                ignoreCount,
                line -> {
                  progress.println(line);
                  progress.flush();
                }));
  }

  @Command(description = "Makes the previous version live again.", mixinStandardHelpOptions = true)
  public int rollback() throws IOException {
    return report(reindexing.get().rollback());
  }

  private int report(Reindexing.Outcome outcome) {
    out().println(outcome.message());
    out().flush();
    return outcome.succeeded() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Duration duration(String text) {
    try {
      return Duration.parse("PT" + text.strip());
    } catch (DateTimeParseException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "'" + text + "' is not a valid duration; write 30m or 6h", e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
