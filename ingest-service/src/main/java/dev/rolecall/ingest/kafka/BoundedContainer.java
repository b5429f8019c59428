package dev.rolecall.ingest.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// Runs a listener container until its consumer has reached given offsets. Later records are not
/// handled.
final class BoundedContainer
    implements BatchConsumerAwareMessageListener<String, byte[]>, ApplicationEventPublisher {
  private static final long IDLE_MS = 50;
  private static final long POLL_MS = 100;

  private final Map<TopicPartition, Long> endOffsets;
  private final BiConsumer<List<ConsumerRecord<String, byte[]>>, Consumer<?, ?>> handler;
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private BoundedContainer(
      Map<TopicPartition, Long> endOffsets,
      BiConsumer<List<ConsumerRecord<String, byte[]>>, Consumer<?, ?>> handler) {
    this.endOffsets = endOffsets;
    this.handler = handler;
  }

  /// Returns when all records before the end offsets are handled.
  ///
  /// @param properties with the partitions
  /// @param handler is called with each batch and the consumer, in the container's thread
  /// @throws KafkaException when the container stops early
  static void run(
      KafkaClients clients,
      ContainerProperties properties,
      @Nullable String groupId,
      Map<TopicPartition, Long> endOffsets,
      BiConsumer<List<ConsumerRecord<String, byte[]>>, Consumer<?, ?>> handler) {
    BoundedContainer bounded = new BoundedContainer(endOffsets, handler);
    properties.setMessageListener(bounded);
    properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
    properties.setPollTimeout(POLL_MS);
    properties.setIdleEventInterval(IDLE_MS);
    properties.setIdleBeforeDataMultiplier(1.0);
    KafkaMessageListenerContainer<String, byte[]> container =
        clients.container(properties, groupId);
    container.setApplicationEventPublisher(bounded);
    container.start();
    try {
      bounded.await();
    } finally {
      container.stop();
    }
  }

  private void await() {
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new KafkaException(e.getCause());
    }
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
    if (done.isDone() || consumer == null) {
      return;
    }
    try {
      handler.accept(records.stream().filter(this::isWithin).toList(), consumer);
      check(consumer);
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private boolean isWithin(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    return record.offset() < endOffsets.getOrDefault(partition, 0L);
  }

  /// The last offsets before the end may be transaction markers, which are not passed to the
  /// listener.
  private void check(Consumer<?, ?> consumer) {
    if (endOffsets.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      done.complete(null);
    }
  }

  /// The container's events, in its consumer's thread.
  @Override
  public void publishEvent(Object event) {
    switch (event) {
      case ListenerContainerIdleEvent idle -> check(idle.getConsumer());
      case ConsumerStoppedEvent stopped ->
          done.completeExceptionally(
              new KafkaException("The consumer stopped early: " + stopped.getReason()));
      default -> {
        return; // other events
      }
    }
  }
}
