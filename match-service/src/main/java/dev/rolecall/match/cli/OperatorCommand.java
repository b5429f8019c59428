package dev.rolecall.match.cli;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.Operators;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Grants, lists and revokes the role of an operator.
@Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    description = {
      "Grants, lists and revokes the role of an operator, in the service's database.",
      "It uses the settings of the service (spring.datasource.url, ...)."
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:nothing was changed; the message says why", "2:usage error"})
final class OperatorCommand implements Runnable {
  private final Supplier<Operators> operators;

  @Spec CommandSpec spec = CommandSpec.create();

  /// @param operators connected when a command needs them
  OperatorCommand(Supplier<Operators> operators) {
    this.operators = operators;
  }

  @Command(
      description = "Grants the operator role to a person. The person must sign in first.",
      mixinStandardHelpOptions = true)
  int grant(@Parameters(paramLabel = "EMAIL", description = "of the account") String email) {
    return report(
        valid(() -> operators.get().grant(email)),
        email + " is an operator.",
        email + " has no account. The person must sign in first.");
  }

  @Command(description = "Revokes the operator role immediately.", mixinStandardHelpOptions = true)
  int revoke(@Parameters(paramLabel = "EMAIL", description = "of the account") String email) {
    return report(
        valid(() -> operators.get().revoke(email)),
        email + " is no longer an operator.",
        email + " is not an operator.");
  }

  @Command(
      description = "Lists the operators and when each was granted the role.",
      mixinStandardHelpOptions = true)
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    operators.get().all().forEach(each -> out.println(each.email() + " since " + each.since()));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is required");
  }

  private int report(boolean done, String success, String failure) {
    PrintWriter to = done ? spec.commandLine().getOut() : spec.commandLine().getErr();
    to.println(done ? success : failure);
    to.flush();
    return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private boolean valid(Supplier<Boolean> work) {
    try {
      return work.get();
    } catch (InvalidInputException invalid) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(invalid.getMessage()), invalid);
    }
  }
}
