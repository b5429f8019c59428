package dev.rolecall.match.cli;

import dev.rolecall.match.people.Operators;
import java.io.PrintWriter;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rolecall match <command>`.
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    version = "rolecall match 0.1",
    description = "Compares jobs with what people can do and want.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:something failed; the summary says what", "2:usage error"})
public final class RolecallMatch implements Runnable {
  private static final Set<String> OPTIONS = Set.of("--help", "--version");

  @Spec CommandSpec spec = CommandSpec.create();

  /// All commands, ready to be run.
  ///
  /// @param operators connected when a command needs them
  public static CommandLine commandLine(Supplier<Operators> operators) {
    return new CommandLine(new RolecallMatch())
        .addSubcommand("operator", new OperatorCommand(operators))
        .addSubcommand("match", new MatchCommand())
        .addSubcommand("dkim-key", new DkimKeyCommand())
        .addSubcommand("extract-cv-text", new ExtractCvTextCommand());
  }

  /// Whether these arguments call a command. Otherwise they are settings of the service, which
  /// start with `--`.
  public static boolean isCommand(String[] args) {
    return args.length > 0 && (!args[0].startsWith("--") || OPTIONS.contains(args[0]));
  }

  @Override
  public void run() {
    PrintWriter err = spec.commandLine().getErr();
    spec.commandLine().usage(err);
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is required");
  }
}
