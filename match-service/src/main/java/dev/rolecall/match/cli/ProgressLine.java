package dev.rolecall.match.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Shows the progress of long work on a terminal; nothing is written to files and pipes.
final class ProgressLine {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final PrintWriter err;
  private final boolean terminal;
  private long shownAt = System.nanoTime();
  private boolean shown;

  ProgressLine(PrintWriter err) {
    this.err = err;
    this.terminal = isTerminal();
  }

  /// Java knows whether standard input and output are a terminal, but not standard error, which is
  /// one when the output goes to a file.
  private static boolean isTerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
  }

  void at(String what, int done) {
    if (terminal && System.nanoTime() - shownAt >= INTERVAL_NANOS) {
      shownAt = System.nanoTime();
      shown = true;
      err.printf("\r%,d %s", done, what);
      err.flush();
    }
  }

  void end() {
    if (shown) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
