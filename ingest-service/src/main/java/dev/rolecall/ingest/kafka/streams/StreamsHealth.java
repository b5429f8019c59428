package dev.rolecall.ingest.kafka.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Replaces failed threads of a topology, and reports its state. A single failure may be caused by
/// a rebalance or a slow broker. Several failures within a minute mean that replacing threads does
/// not help; then the state is down.
public final class StreamsHealth
    implements KafkaStreams.StateListener, StreamsUncaughtExceptionHandler, HealthIndicator {
  static final int MAX_FAILURES = 3;

  private static final Logger log = LoggerFactory.getLogger(StreamsHealth.class);
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final Duration BACKOFF = Duration.ofSeconds(2);

  private final String application;
  private final LongSupplier nanos;
  private final Deque<Long> failures = new ArrayDeque<>();
  private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;

  public StreamsHealth(String application) {
    this(application, System::nanoTime);
  }

  /// @param nanos a clock for durations, as System.nanoTime
  StreamsHealth(String application, LongSupplier nanos) {
    this.application = application;
    this.nanos = nanos;
  }

  @Override
  public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
    state = now;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    log.warn("A thread of {} failed and is replaced", application, failure);
    addFailure();
    if (failsOften()) {
      LockSupport.parkNanos(BACKOFF.toNanos());
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  @Override
  public Health health() {
    KafkaStreams.State now = state;
    boolean stopped = now == KafkaStreams.State.ERROR || now.hasCompletedShutdown();
    Health.Builder health = stopped || failsOften() ? Health.down() : Health.up();
    return health.withDetail("application", application).withDetail("state", now).build();
  }

  synchronized void addFailure() {
    failures.addLast(nanos.getAsLong());
    if (failures.size() > MAX_FAILURES) {
      failures.removeFirst();
    }
  }

  synchronized boolean failsOften() {
    return failures.size() >= MAX_FAILURES && nanos.getAsLong() - failures.getFirst() < WINDOW;
  }
}
