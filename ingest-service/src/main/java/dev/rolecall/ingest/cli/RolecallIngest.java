package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sources;
import java.io.PrintWriter;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rolecall ingest <command>`.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    version = "rolecall ingest 0.1",
    description = "Reads postings and brings them into one form.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:something failed; the summary says what", "2:called wrongly"})
public final class RolecallIngest implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  /// All commands, ready to be run.
  ///
  /// @param readers of the sources that `normalize` knows
  /// @param sources that `import` knows
  /// @param parts of the service, for the commands that work on a platform
  public static CommandLine commandLine(
      Collection<PostingReader> readers, Sources sources, ServiceContexts parts) {
    return new CommandLine(new RolecallIngest())
        .addSubcommand("normalize", new NormalizeCommand(readers))
        .addSubcommand("import", new ImportCommand(sources, parts))
        .addSubcommand("replay-dead-letters", new ReplayCommand(parts))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /// Whether these arguments call a command, and not the service.
  public static boolean isCommand(String[] args) {
    return args.length > 0
        && !args[0].startsWith("--spring")
        && !args[0].startsWith("--rolecall")
        && !args[0].startsWith("--server");
  }

  @Override
  public void run() {
    PrintWriter err = spec.commandLine().getErr();
    spec.commandLine().usage(err);
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}
