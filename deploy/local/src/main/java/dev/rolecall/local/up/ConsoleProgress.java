package dev.rolecall.local.up;

import dev.rolecall.local.process.SupervisorListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Tells a person at the terminal, a line at a time; one line may be said again in place.
final class ConsoleProgress implements SupervisorListener {
  private final PrintWriter out;
  private final boolean terminal;
  private String status = "";

  ConsoleProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void say(String line) {
    clearStatus();
    out.println(line);
    out.flush();
    status = "";
  }

  void row(String name, String what) {
    say("  %-18s %s".formatted(name, what));
  }

  void answered(String part, Duration after) {
    row(part, String.format(Locale.ROOT, "%6.1f s", after.toMillis() / 1000.0));
  }

  /// On a terminal the line before is replaced; elsewhere it is a line of its own, if it is new.
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
  public void died(String part, String why, Duration pause) {
    say("  " + why + "; starting it again in %.1f s".formatted(pause.toMillis() / 1000.0));
  }

  @Override
  public void back(String part) {
    say("  " + part + " is back");
  }

  private void clearStatus() {
    if (terminal && !status.isEmpty()) {
      out.print("\r\u001b[K");
    }
  }
}
