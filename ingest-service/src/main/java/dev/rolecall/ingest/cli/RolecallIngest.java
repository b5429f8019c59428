package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.SourceLookup;
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
    description = "Reads and normalizes postings.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:something failed; see the summary", "2:usage error"})
public final class RolecallIngest implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  /// All commands.
  ///
  /// @param readers of the sources that `normalize` supports
  /// @param sources that `import` and `discover` support
  /// @param contexts of the service, for the commands that need a platform
  public static CommandLine commandLine(
      Collection<PostingReader> readers, SourceLookup sources, ServiceContexts contexts) {
    return new CommandLine(new RolecallIngest())
        .addSubcommand("normalize", new NormalizeCommand(readers))
        .addSubcommand("import", new ImportCommand(sources, contexts))
        .addSubcommand("boards", new BoardsCommand(contexts))
        .addSubcommand("discover", new DiscoverCommand(sources))
        .addSubcommand("replay-dead-letters", new ReplayCommand(contexts))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /// Whether the arguments name a command rather than start the service.
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
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is required");
  }
}
