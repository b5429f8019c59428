package dev.rolecall.ingest.board;

import dev.rolecall.ingest.kafka.DeadLetterRecovererFactory;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/// Listens to `boards.v1`, whose partitions the consumer group divides among the instances, and
/// keeps the owned boards up to date.
///
/// A partition is read from its start whenever it is assigned. Compaction keeps it short. The
/// group's committed offset is the one after the last record that became a dead letter, so that a
/// later read from the start does not publish that letter again.
public final class BoardListener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BoardListener.class);

  /// The generation of the consumer group when its first member joins.
  private static final int FIRST_GENERATION = 1;

  private static final long POLL_MS = 100;
  private static final long IDLE_MS = 50;

  private final BoardRecords records;
  private final OwnedBoards boards;
  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final List<IntConsumer> revocationListeners = new ArrayList<>();
  private final CatchUpLatches catchUpLatches = new CatchUpLatches();
  private final Map<TopicPartition, Long> firstUnhandledOffsets = new ConcurrentHashMap<>();

  public BoardListener(
      Topics topics,
      KafkaClients clients,
      DeadLetterRecovererFactory deadLetters,
      BoardRecords records,
      OwnedBoards boards) {
    this.records = records;
    this.boards = boards;
    this.container = clients.container(properties(topics), topics.prefix() + "ingest");
    container.setBeanName("boards");
    container.setCommonErrorHandler(errorHandler(deadLetters.create("boards")));
    container.setApplicationEventPublisher(this::onEvent);
  }

  private ContainerProperties properties(Topics topics) {
    ContainerProperties properties = new ContainerProperties(topics.boards().name());
    BatchConsumerAwareMessageListener<String, byte[]> listener =
        (batch, consumer) -> onRecords(batch, Objects.requireNonNull(consumer));
    properties.setMessageListener(listener);
    properties.setConsumerRebalanceListener(new OwnershipListener());
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
    properties.setPollTimeout(POLL_MS);
    properties.setIdleEventInterval(IDLE_MS);
    properties.setIdleBeforeDataMultiplier(1.0);
    return properties;
  }

  /// Unreadable records are not retried.
  private DefaultErrorHandler errorHandler(ConsumerRecordRecoverer deadLetters) {
    return new DefaultErrorHandler(
        (record, failure) -> recover(record, failure, deadLetters), new FixedBackOff(0, 0));
  }

  private void recover(
      ConsumerRecord<?, ?> record, Exception failure, ConsumerRecordRecoverer deadLetters) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.offset() >= firstUnhandledOffsets.getOrDefault(partition, 0L)) {
      log.warn(
          "Sending unreadable record {} of {} to the dead-letter topic",
          record.key(),
          partition,
          failure);
      deadLetters.accept(record, failure);
    }
  }

  public void start() {
    container.start();
  }

  /// Registers a listener for partitions that this instance loses.
  public void onRevoked(IntConsumer listener) {
    revocationListeners.add(listener);
  }

  /// Waits until all current records of the partition are read.
  ///
  /// Returns at once, or when it is revoked, if this instance does not own the partition.
  public void awaitCaughtUp(int partition) throws InterruptedException {
    CountDownLatch latch = catchUpLatches.add(partition);
    if (!boards.owns(partition)) {
      catchUpLatches.release(partition); // it was revoked before the latch existed
    }
    latch.await();
  }

  private void onRecords(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> consumer) {
    for (int i = 0; i < batch.size(); i++) {
      try {
        apply(batch.get(i));
      } catch (UnreadableRecordException | IllegalArgumentException e) {
        throw new BatchListenerFailedException("Cannot read a board", e, i);
      }
    }
    checkCaughtUp(consumer);
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    int partition = record.partition();
    if (record.value() == null) {
      boards.remove(partition, BoardKey.parse(record.key()));
    } else if (records.isOwn(record)) {
      boards.onOwnState(partition, Codecs.BOARD.read(record.value()));
    } else if (BoardRecords.isState(record)) {
      boards.onState(partition, Codecs.BOARD.read(record.value()));
    } else if (record.key().endsWith(Topics.BOARD_CONTROL)) {
      boards.onControl(partition, Codecs.BOARD.read(record.value()));
    } else if (record.key().endsWith(Topics.BOARD_HOST_DELAY)) {
      boards.onHostDelay(partition, Codecs.BOARD.read(record.value()));
    } else {
      boards.onRegistration(partition, Codecs.BOARD.read(record.value()));
    }
  }

  private void onEvent(Object event) {
    if (event instanceof ListenerContainerIdleEvent idle) {
      checkCaughtUp(idle.getConsumer());
    }
  }

  private void checkCaughtUp(Consumer<?, ?> consumer) {
    List<TopicPartition> owned =
        consumer.assignment().stream().filter(one -> boards.owns(one.partition())).toList();
    List<TopicPartition> needed = owned.stream().filter(one -> needsEnd(one.partition())).toList();
    if (!needed.isEmpty()) {
      consumer.endOffsets(needed).forEach((one, end) -> onEnd(one, end, consumer));
    }
    owned.forEach(one -> catchUpLatches.release(one.partition(), consumer.position(one)));
  }

  private boolean needsEnd(int partition) {
    return catchUpLatches.requestEnd(partition) || !boards.isLoaded(partition);
  }

  private void onEnd(TopicPartition one, long end, Consumer<?, ?> consumer) {
    catchUpLatches.setEnd(one.partition(), end);
    if (consumer.position(one) >= end) {
      boards.markLoaded(one.partition());
    }
  }

  @Override
  public void close() {
    container.stop();
  }

  private final class OwnershipListener implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      boolean takenOver = consumer.groupMetadata().generationId() > FIRST_GENERATION;
      partitions.forEach(partition -> boards.assign(partition.partition(), takenOver));
      consumer
          .committed(Set.copyOf(partitions))
          .forEach(
              (partition, offset) ->
                  firstUnhandledOffsets.put(partition, offset == null ? 0L : offset.offset()));
      consumer.seekToBeginning(partitions);
      log.info(
          "Reading the boards of partitions {}",
          partitions.stream().map(TopicPartition::partition).sorted().toList());
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      partitions.forEach(this::revoke);
    }

    private void revoke(TopicPartition partition) {
      boards.revoke(partition.partition());
      revocationListeners.forEach(listener -> listener.accept(partition.partition()));
      catchUpLatches.release(partition.partition());
    }
  }
}
