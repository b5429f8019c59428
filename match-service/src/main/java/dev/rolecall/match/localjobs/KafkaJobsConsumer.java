package dev.rolecall.match.localjobs;

import dev.rolecall.match.localjobs.KafkaTopic.TopicState;
import dev.rolecall.match.localjobs.KafkaTopic.TopicUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Consumes all partitions of `jobs.v1` with a listener container and keeps the open jobs up to
/// date.
///
/// Every instance reads every partition, so there is no consumer group; [JobsTopicListener] keeps
/// the position. While the broker or the topic is unavailable starting the container is retried. A
/// disk failure is final: [#isLoaded()] becomes false, the health is DOWN, and `onFailure` is
/// called so that the instance is restarted.
public final class KafkaJobsConsumer implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(KafkaJobsConsumer.class);
  private static final long POLL_TIMEOUT_MS = 100;
  private static final long IDLE_EVENT_MS = 50;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final KafkaTopic topic;
  private final LocalJobs jobs;
  private final JobsTopicListener listener;
  private final LocalJobsProperties properties;
  private final ObservationRegistry observations;
  private final Runnable onFailure;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private volatile @Nullable Running running;
  private volatile boolean started;
  private volatile String waitingFor = "";
  private long checkedAt;

  /// A container with the topic that it reads.
  private record Running(
      KafkaMessageListenerContainer<String, byte[]> container, TopicState found) {}

  /// @param onFailure called once, when consuming the log has failed permanently
  KafkaJobsConsumer(
      KafkaTopic topic,
      LocalJobs jobs,
      JobsTopicListener listener,
      LocalJobsProperties properties,
      MeterRegistry meters,
      ObservationRegistry observations,
      Runnable onFailure) {
    this.topic = topic;
    this.jobs = jobs;
    this.listener = listener;
    this.properties = properties;
    this.observations = observations;
    this.onFailure = onFailure;
    meters.gauge("rolecall.local-jobs.open", jobs, LocalJobs::size);
    meters.gauge("rolecall.local-jobs.lag", listener, JobsTopicListener::lag);
  }

  /// Whether the initial load is complete: all jobs that were in the log when this instance began
  /// to read it are searchable. Also false while the log is read from the beginning again, and
  /// after a failure.
  public boolean isLoaded() {
    return listener.isLoaded() && failure.get() == null;
  }

  @Override
  public void start() {
    started = true;
    scheduler.setThreadNamePrefix("jobs-topic-");
    scheduler.setDaemon(true);
    scheduler.initialize();
    var _ = scheduler.scheduleWithFixedDelay(this::superviseSafely, properties.retryInterval());
  }

  private void superviseSafely() {
    try {
      supervise();
    } catch (TopicUnavailableException unavailable) {
      String reason = String.valueOf(unavailable.getMessage());
      if (!reason.equals(waitingFor)) {
        waitingFor = reason;
        log.warn("{} is unavailable, retrying: {}", topic.name(), reason);
      }
    } catch (RuntimeException unexpected) {
      fail(unexpected);
    }
  }

  /// Starts the container. Restarts it when it stopped, when partitions were added to the topic,
  /// and when the topic was created again.
  private synchronized void supervise() {
    if (!started || failure.get() != null) {
      return;
    }
    Running now = running;
    if (now != null && now.container().isRunning()) {
      if (System.nanoTime() - checkedAt < properties.topicCheckInterval().toNanos()) {
        return;
      }
      checkedAt = System.nanoTime();
      if (topic.describe().isSameTopic(now.found())) {
        return;
      }
      log.info("The partitions of {} have changed; restarting its container", topic.name());
      now.container().stop();
      listener.commit();
    }
    TopicState found = topic.describe();
    checkedAt = System.nanoTime();
    waitingFor = "";
    var container = container(listener.startPositions(found).toArray(TopicPartitionOffset[]::new));
    running = new Running(container, found);
    container.start();
  }

  private KafkaMessageListenerContainer<String, byte[]> container(TopicPartitionOffset... from) {
    ContainerProperties settings = new ContainerProperties(from);
    settings.setMessageListener(listener);
    settings.setAckMode(AckMode.MANUAL);
    settings.setPollTimeout(POLL_TIMEOUT_MS);
    settings.setIdleEventInterval(IDLE_EVENT_MS);
    settings.setIdleBeforeDataMultiplier(1);
    settings.setAuthExceptionRetryInterval(properties.retryInterval());
    settings.setShutdownTimeout(STOP_TIMEOUT.toMillis());
    settings.setObservationEnabled(true);
    settings.setRecordObservationsInBatch(true);
    settings.setObservationRegistry(observations);
    var container = new KafkaMessageListenerContainer<>(topic.consumerFactory(), settings);
    container.setBeanName("jobs-topic");
    container.setCommonErrorHandler(
        new JobsTopicErrorHandler(listener, properties.retryInterval(), this::fail));
    container.setApplicationEventPublisher(this::onEvent);
    return container;
  }

  private void onEvent(Object event) {
    switch (event) {
      case ListenerContainerIdleEvent idle -> listener.onIdle(idle.getConsumer());
      case ConsumerStoppedEvent stopped
          when stopped.getReason() == ConsumerStoppedEvent.Reason.ERROR ->
          fail(new IllegalStateException("the consumer thread ended"));
      default -> {}
    }
  }

  private void fail(Throwable cause) {
    if (failure.compareAndSet(null, cause)) {
      log.error("Consuming {} has failed; restart this instance", topic.name(), cause);
      Running now = running;
      if (now != null) {
        now.container().stop(() -> log.debug("Stopped after a failure"));
      }
      onFailure.run();
    }
  }

  @Override
  public void stop() {
    started = false;
    scheduler.shutdown();
    synchronized (this) {
      Running now = running;
      if (now != null) {
        now.container().stop();
        if (failure.get() == null) {
          listener.commit();
        }
      }
      running = null;
    }
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  @Override
  public Health health() {
    Throwable broken = failure.get();
    Health.Builder health = broken == null ? Health.up() : Health.down(broken);
    return health
        .withDetail("loaded", isLoaded())
        .withDetail("jobs", jobs.size())
        .withDetail("lag", listener.lag())
        .build();
  }
}
