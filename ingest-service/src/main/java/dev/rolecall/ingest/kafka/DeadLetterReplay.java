package dev.rolecall.ingest.kafka;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/// Sends the records of dead letters to their original topics again, with a header that marks them
/// as replayed. Each is sent once: the records and the offset of the last letter are one
/// transaction.
public final class DeadLetterReplay {
  private final Topics topics;
  private final KafkaClients clients;
  private final String group;

  public DeadLetterReplay(Topics topics, KafkaClients clients) {
    this.topics = topics;
    this.clients = clients;
    this.group = topics.prefix() + "replay-dead-letters";
  }

  /// @param empty letters without their record
  /// @param unreadable records that are not dead letters
  public record ReplayResult(int sent, int empty, int unreadable) {
    static final ReplayResult NONE = new ReplayResult(0, 0, 0);

    private ReplayResult plus(ReplayResult other) {
      return new ReplayResult(
          sent + other.sent, empty + other.empty, unreadable + other.unreadable);
    }
  }

  /// Replays the letters that exist now. A record that fails again waits for the next call.
  ///
  /// @param includeReplayed whether to include those that were replayed before
  public ReplayResult replay(Topic topic, boolean includeReplayed) {
    Map<TopicPartition, Long> endOffsets =
        new TopicReader(clients).endOffsets(topics.deadLettersOf(topic));
    ReplayResult[] total = {ReplayResult.NONE};
    KafkaTemplate<String, byte[]> template = clients.transactionalTemplate(group);
    try {
      BoundedContainer.run(
          clients,
          properties(endOffsets, includeReplayed),
          group,
          endOffsets,
          (letters, consumer) ->
              total[0] = total[0].plus(sendAll(letters, topic, consumer, template)));
      return total[0];
    } finally {
      KafkaClients.close(template);
    }
  }

  /// From the group's offsets, or from the start. The transaction commits them, not the container.
  private static ContainerProperties properties(
      Map<TopicPartition, Long> endOffsets, boolean includeReplayed) {
    TopicPartitionOffset[] partitions =
        endOffsets.keySet().stream()
            .map(
                partition ->
                    includeReplayed
                        ? new TopicPartitionOffset(
                            partition.topic(), partition.partition(), SeekPosition.BEGINNING)
                        : new TopicPartitionOffset(partition.topic(), partition.partition()))
            .toArray(TopicPartitionOffset[]::new);
    ContainerProperties properties = new ContainerProperties(partitions);
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    return properties;
  }

  private static ReplayResult sendAll(
      List<ConsumerRecord<String, byte[]>> letters,
      Topic topic,
      Consumer<?, ?> consumer,
      KafkaTemplate<String, byte[]> template) {
    ReplayResult replayed =
        template.executeInTransaction(
            operations -> {
              Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
              ReplayResult sum = ReplayResult.NONE;
              for (ConsumerRecord<String, byte[]> letter : letters) {
                done.put(
                    new TopicPartition(letter.topic(), letter.partition()),
                    new OffsetAndMetadata(letter.offset() + 1));
                sum = sum.plus(send(letter, topic, operations));
              }
              operations.sendOffsetsToTransaction(done, consumer.groupMetadata());
              return sum;
            });
    return replayed == null ? ReplayResult.NONE : replayed;
  }

  private static ReplayResult send(
      ConsumerRecord<String, byte[]> record,
      Topic topic,
      KafkaOperations<String, byte[]> operations) {
    Optional<DeadLetter> letter = read(record.value());
    if (letter.isEmpty()) {
      return new ReplayResult(0, 0, 1);
    }
    String original = letter.get().record();
    if (original == null) {
      return new ReplayResult(0, 1, 0);
    }
    operations.send(record(topic, letter.get(), Base64.getDecoder().decode(original)));
    return new ReplayResult(1, 0, 0);
  }

  private static ProducerRecord<String, byte[]> record(
      Topic topic, DeadLetter letter, byte[] value) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            topic.name(),
            Math.floorMod(letter.partition(), topic.partitions()),
            letter.key(),
            value);
    record.headers().add(DeadLetters.REPLAYED, new byte[0]);
    return record;
  }

  private static Optional<DeadLetter> read(byte[] value) {
    try {
      return Optional.of(Codecs.DEAD_LETTER.read(value));
    } catch (UnreadableRecordException e) {
      return Optional.empty();
    }
  }
}
