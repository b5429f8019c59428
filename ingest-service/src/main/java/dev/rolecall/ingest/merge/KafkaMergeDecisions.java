package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Puts decisions on `merge-decisions.v1`, on the partition of the employer's roles. Operators
/// decide rarely, so a producer lives for one decision.
public final class KafkaMergeDecisions implements MergeDecisions {
  private static final int PATIENCE_MS = 10_000;

  private final Topic topic;
  private final KafkaSettings kafka;

  public KafkaMergeDecisions(Topics topics, KafkaSettings kafka) {
    this.topic = topics.mergeDecisions();
    this.kafka = kafka;
  }

  @Override
  public void decide(MergeDecision decision) {
    Map<String, Object> settings = kafka.producer();
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
      producer.send(record(decision)).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
      throw new UndecidedException("The log did not take the decision: " + e.getMessage(), e);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new UndecidedException("Stopped before the log took the decision", stop);
    }
  }

  private ProducerRecord<String, byte[]> record(MergeDecision decision) {
    String employer = decision.employer().toString();
    return new ProducerRecord<>(
        topic.name(),
        Topic.partition(employer, topic.partitions()),
        decision.one() + " " + decision.other(),
        Codecs.MERGE_DECISION.write(decision));
  }
}
