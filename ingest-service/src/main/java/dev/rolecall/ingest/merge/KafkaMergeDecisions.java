package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/// Publishes decisions on `merge-decisions.v1`, on the partition of the employer's roles.
final class KafkaMergeDecisions implements MergeDecisions {
  private static final int TIMEOUT_MS = 10_000;

  private final Topic topic;
  private final KafkaTemplate<String, byte[]> template;

  KafkaMergeDecisions(Topics topics, KafkaTemplate<String, byte[]> template) {
    this.topic = topics.mergeDecisions();
    this.template = template;
  }

  @Override
  public void decide(MergeDecision decision) {
    try {
      template.send(record(decision)).get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException
        | TimeoutException
        | org.apache.kafka.common.KafkaException
        | org.springframework.kafka.KafkaException e) {
      throw new DecisionNotStoredException(
          "Cannot publish the merge decision to Kafka: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DecisionNotStoredException("Interrupted while publishing the merge decision", e);
    }
  }

  private ProducerRecord<String, byte[]> record(MergeDecision decision) {
    String employer = decision.employer().toString();
    return new ProducerRecord<>(
        topic.name(),
        Topic.partition(employer, topic.partitions()),
        decision.roleA() + " " + decision.roleB(),
        Codecs.MERGE_DECISION.write(decision));
  }
}
