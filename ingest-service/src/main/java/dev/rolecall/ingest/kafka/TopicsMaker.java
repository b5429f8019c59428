package dev.rolecall.ingest.kafka;

import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the topics that are missing, before anything reads or writes them. Waits for a broker that
/// is not up yet.
public final class TopicsMaker {
  private static final Logger log = LoggerFactory.getLogger(TopicsMaker.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  private TopicsMaker() {}

  public static Topics make(String bootstrapServers, Topics topics) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      while (!tryToMake(admin, topics)) {
        Thread.sleep(BETWEEN_ATTEMPTS);
      }
      return topics;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while making topics", stop);
    }
  }

  private static boolean tryToMake(Admin admin, Topics topics) throws InterruptedException {
    try {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.all().stream()
              .filter(topic -> !present.contains(topic.name()))
              .map(TopicsMaker::newTopic)
              .toList();
      admin.createTopics(missing).all().get();
      return true;
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof TopicExistsException) {
        return false; // another instance makes them too: look again
      }
      log.info("Waiting for Kafka: {}", String.valueOf(broken.getMessage()));
      return false;
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }
}
