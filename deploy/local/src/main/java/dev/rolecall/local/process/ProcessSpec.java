package dev.rolecall.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A command line, its working directory, its user, and the file for its output.
///
/// @param unprivileged whether it runs as an unprivileged user when the current user is root: some
///   programs refuse to run as root
public record ProcessSpec(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path log,
    boolean unprivileged) {
  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /// Starts it in a separate session, so that a Ctrl-C at the terminal reaches only the supervisor,
  /// which stops the processes in order.
  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(full()).directory(directory.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JAVA_OPTS"));
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    return builder.start();
  }

  private List<String> full() {
    Stream<String> prefix = SystemCommands.SETSID.stream();
    Stream<String> user = unprivileged ? UnprivilegedUser.prefix().stream() : Stream.empty();
    return Stream.of(prefix, user, command.stream()).flatMap(s -> s).toList();
  }
}
