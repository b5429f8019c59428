package dev.rolecall.local.up;

import dev.rolecall.local.process.SupervisorListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Prints progress to the terminal, line by line. A status line is replaced in place.
final class ConsoleProgress implements SupervisorListener {
  private final PrintWriter out;
  private final boolean terminal;
  private String status = "";

  ConsoleProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void print(String line) {
    clearStatus();
    out.println(line);
    out.flush();
    status = "";
  }

  void row(String name, String what) {
    print("  %-18s %s".formatted(name, what));
  }

  void ready(String process, Duration after) {
    row(process, String.format(Locale.ROOT, "%6.1f s", after.toMillis() / 1000.0));
  }

  /// On a terminal this replaces the previous status; elsewhere it is a new line, if it has
  /// changed.
  synchronized void status(String line) {
    if (line.equals(status)) {
      return;
    }
    clearStatus();
    status = line;
    if (terminal) {
      out.print(line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  @Override
  public void restarting(String process, String reason, Duration backoff) {
    print("  " + reason + "; restarting in %.1f s".formatted(backoff.toMillis() / 1000.0));
  }

  @Override
  public void recovered(String process) {
    print("  " + process + " is ready again");
  }

  private void clearStatus() {
    if (terminal && !status.isEmpty()) {
      out.print("\r\u001b[K");
    }
  }
}
