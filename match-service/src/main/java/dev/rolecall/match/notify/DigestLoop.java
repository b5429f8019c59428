package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.DigestMeters;
import dev.rolecall.match.people.PeopleSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Works on due digests, several at a time, until the service stops. Not even an [Error] stops it:
/// a failure of one account's digest (out of memory, a missing class) must not end the workers of
/// the others.
final class DigestLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DigestLoop.class);

  /// How long a stop waits for mails that are being sent.
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

  private final Digests digests;
  private final PeopleSchema schema;
  private final NotifyProperties settings;
  private final DigestMeters meters;
  private final List<Thread> workers = new ArrayList<>();
  private volatile CountDownLatch stopping = new CountDownLatch(0);

  DigestLoop(Digests digests, PeopleSchema schema, NotifyProperties settings, DigestMeters meters) {
    this.digests = digests;
    this.schema = schema;
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }

  @Override
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopping = stop;
    for (int i = 0; i < settings.concurrency(); i++) {
      workers.add(Thread.ofVirtual().name("digest-" + i).start(() -> work(stop)));
    }
  }

  /// Waits for the mails that are being sent. Interrupts no worker: that would cut the connection,
  /// and leave it uncertain whether the mail arrived.
  @Override
  public synchronized void stop() {
    stopping.countDown();
    release();
    workers.forEach(this::join);
    workers.clear();
    // what a worker claimed while it was being stopped
    release();
  }

  private void release() {
    try {
      digests.release();
    } catch (RuntimeException unavailable) {
      log.warn("Claimed digests are sent when their leases expire: {}", unavailable.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  /// How many workers are running.
  synchronized int runningWorkers() {
    return (int) workers.stream().filter(Thread::isAlive).count();
  }

  /// How many workers should be running.
  synchronized int expectedWorkers() {
    return workers.size();
  }

  private void work(CountDownLatch stop) {
    try {
      while (stop.getCount() > 0) {
        if (!processNext()
            && stop.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean processNext() {
    try {
      return schema.isReady() && digests.isReady() && digests.processNext();
    } catch (RuntimeException broken) {
      log.warn("Looking for due digests failed, retrying: {}", broken.toString());
      return false;
    } catch (Throwable fault) {
      report(fault);
      return false;
    }
  }

  /// When memory is exhausted, logging may fail too.
  private void report(Throwable fault) {
    try {
      meters.failed();
      log.error("A digest failed with an error; its worker continues", fault);
    } catch (Throwable again) {
      fault.addSuppressed(again);
    }
  }

  private void join(Thread worker) {
    try {
      worker.join(STOP_TIMEOUT);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
