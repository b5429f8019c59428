package dev.rolecall.match.notify;

import dev.rolecall.match.people.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Works on what is due, a few at a time, until the service stops. Nothing stops it before.
final class DigestLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DigestLoop.class);

  /// With mails on their way, when the service stops.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Digests digests;
  private final Schema schema;
  private final NotifyProperties settings;
  private final List<Thread> workers = new ArrayList<>();
  private volatile CountDownLatch stopping = new CountDownLatch(0);

  DigestLoop(Digests digests, Schema schema, NotifyProperties settings) {
    this.digests = digests;
    this.schema = schema;
    this.settings = settings;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }

  @Override
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopping = stop;
    for (int i = 0; i < settings.parallel(); i++) {
      workers.add(Thread.ofVirtual().name("digest-" + i).start(() -> work(stop)));
    }
  }

  /// Waits for the mails that are on their way. Interrupts nobody: that would cut their
  /// connections, and leave it uncertain whether they arrived.
  @Override
  public synchronized void stop() {
    stopping.countDown();
    workers.forEach(this::join);
    workers.clear();
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void work(CountDownLatch stop) {
    try {
      while (stop.getCount() > 0) {
        if (!workOnNext() && stop.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workOnNext() {
    try {
      return schema.ready() && digests.current() && digests.workOnNext();
    } catch (RuntimeException broken) {
      log.warn("Cannot look for due digests just now: {}", broken.toString());
      return false;
    }
  }

  private void join(Thread worker) {
    try {
      worker.join(PATIENCE);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
