package dev.rolecall.bench.search;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Something that happens again and again in the background until it is closed.
final class Repeated implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<?> running;
  private volatile boolean closed;

  @FunctionalInterface
  interface Action {
    void run() throws IOException, InterruptedException;
  }

  private Repeated(Duration pause, Action action) {
    running =
        thread.submit(
            () -> {
              while (!closed) {
                action.run();
                LockSupport.parkNanos(pause.toNanos());
              }
              return true;
            });
  }

  /// @param pause after each time
  static Repeated every(Duration pause, Action action) {
    return new Repeated(pause, action);
  }

  /// @throws PipelineFailedException when it has failed
  @Override
  public void close() {
    closed = true;
    try {
      running.get(1, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new PipelineFailedException("A background task failed: " + e.getCause(), e);
    } catch (Exception e) {
      throw new PipelineFailedException("A background task did not end", e);
    } finally {
      thread.shutdownNow();
    }
  }
}
