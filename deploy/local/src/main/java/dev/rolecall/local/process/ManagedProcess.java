package dev.rolecall.local.process;

import java.io.IOException;
import java.time.Duration;

/// Something that runs in a process of its own: how to start it, and how to tell that it answers.
public interface ManagedProcess {
  /// Lower case; names the log and the pid file.
  String name();

  /// Makes files and settings ready. Called before every start, also after a crash.
  void prepare() throws IOException, InterruptedException;

  ProcessSpec launch();

  /// Whether it answers now. A refused connection is false, not an exception.
  boolean answers();

  /// A port that it listens on was taken by somebody else before it came to it: take another.
  void movePorts();

  /// How long it may take from its start to its first answer: long, as a busy machine is slow, and
  /// one that starts again has to begin anew; a process that ends is noticed at once.
  default Duration patience() {
    return Duration.ofMinutes(5);
  }

  /// How long it may take to end by itself after it was told to.
  default Duration farewell() {
    return Duration.ofSeconds(20);
  }

  /// The signal that ends it in good order.
  default String endSignal() {
    return "TERM";
  }
}
