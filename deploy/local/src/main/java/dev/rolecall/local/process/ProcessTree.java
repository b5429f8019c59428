package dev.rolecall.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process and its descendants at one point in time: Elasticsearch's launcher and its server,
/// PostgreSQL's postmaster and its workers.
record ProcessTree(ProcessHandle root, List<ProcessHandle> descendants) {
  static ProcessTree of(ProcessHandle root) {
    return new ProcessTree(root, root.descendants().toList());
  }

  /// Sends the signal to the root and kills whatever still runs after the time.
  void terminate(Duration time, String signal) {
    ProcessTree now =
        new ProcessTree(
            root, Stream.concat(descendants.stream(), root.descendants()).distinct().toList());
    try {
      if (root.isAlive()) {
        SystemCommands.signal(signal, root.pid());
      }
      awaitEnd(root, time);
    } catch (IOException e) {
      root.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    root.destroyForcibly();
    now.killDescendants();
  }

  /// To be called after the root has exited: its descendants still use files and ports.
  void killDescendants() {
    descendants.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    descendants.forEach(process -> awaitEnd(process, Duration.ofSeconds(10)));
  }

  private static void awaitEnd(ProcessHandle process, Duration time) {
    try {
      CompletableFuture<ProcessHandle> end = process.onExit();
      end.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
