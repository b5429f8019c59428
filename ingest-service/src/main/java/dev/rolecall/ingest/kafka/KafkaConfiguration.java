package dev.rolecall.ingest.kafka;

import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/// The beans for Kafka clients and topics.
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
  private static final int TIMEOUT_MS = 10_000;

  @Bean
  KafkaClients kafkaClients(
      KafkaSettings settings, ObservationRegistry observations, MeterRegistry meters) {
    return new KafkaClients(settings, observations, meters);
  }

  /// A template that sends single records: registrations, operators' decisions, dead letters.
  @Bean(destroyMethod = "")
  KafkaTemplate<String, byte[]> kafkaTemplate(KafkaClients clients) {
    KafkaTemplate<String, byte[]> template = clients.template();
    template.setCloseTimeout(Duration.ofSeconds(5));
    return template;
  }

  @Bean
  TopicReader topicReader(KafkaClients clients) {
    return new TopicReader(clients);
  }

  @Bean
  DeadLetterRecovererFactory deadLetterRecovererFactory(
      Topics topics, KafkaTemplate<String, byte[]> template, Clock clock) {
    return new DeadLetterRecovererFactory(topics, template, clock);
  }

  @Bean
  public static KafkaAdmin kafkaAdmin(KafkaSettings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    properties.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    KafkaAdmin admin = new KafkaAdmin(properties);
    admin.setAutoCreate(false); // TopicCreation waits for the broker
    admin.setFatalIfBrokerNotAvailable(true);
    return admin;
  }

  @Bean
  public static KafkaAdmin.NewTopics newTopics(Topics topics) {
    return new KafkaAdmin.NewTopics(
        topics.all().stream().map(KafkaConfiguration::newTopic).toArray(NewTopic[]::new));
  }

  @Bean
  TopicCreation topicCreation(KafkaAdmin admin) {
    return new TopicCreation(admin);
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }
}
