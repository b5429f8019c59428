package dev.rolecall.ingest.kafka;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AdminClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.backoff.ExponentialBackOff;

/// Creates missing topics before other components use them. It waits until the broker is available,
/// and does not change existing topics.
public final class TopicCreation implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(3);

  private final KafkaAdmin admin;
  private volatile boolean running;

  /// @param admin finds the topics among the context's beans
  public TopicCreation(KafkaAdmin admin) {
    this.admin = admin;
  }

  /// Returns when all topics exist.
  ///
  /// @throws IllegalStateException when interrupted
  @Override
  public void start() {
    ExponentialBackOff backoff = new ExponentialBackOff(FIRST_BACKOFF.toMillis(), 1.5);
    backoff.setMaxInterval(MAX_BACKOFF.toMillis());
    RetryTemplate retry = new RetryTemplate(RetryPolicy.builder().backOff(backoff).build());
    try {
      retry.execute(this::create);
      running = true;
    } catch (RetryException e) {
      throw new IllegalStateException("Cannot create the topics", e);
    }
  }

  private boolean create() throws InterruptedException {
    try {
      Set<String> present = present();
      admin.setCreateOrModifyTopic(topic -> !present.contains(topic.name()));
      return admin.initialize();
    } catch (ExecutionException | RuntimeException e) {
      log.info("Kafka is not available yet, retrying: {}", String.valueOf(e.getMessage()));
      throw new IllegalStateException(e);
    }
  }

  private Set<String> present() throws InterruptedException, ExecutionException {
    try (AdminClient client = AdminClient.create(admin.getConfigurationProperties())) {
      return client.listTopics().names().get();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before all containers and streams.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
