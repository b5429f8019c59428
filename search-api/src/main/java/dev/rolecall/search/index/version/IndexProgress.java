package dev.rolecall.search.index.version;

import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.IndexKafkaClients;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far a version of the index is behind the log, over all instances.
public final class IndexProgress {
  private final IndexKafkaClients kafka;
  private final String topic;
  private final IndexNames names;

  public IndexProgress(IndexKafkaClients kafka, Topics topics, IndexNames names) {
    this.kafka = kafka;
    this.topic = topics.jobs().name();
    this.names = names;
  }

  /// Whether the index contains all records that are on the log now.
  public boolean isCaughtUp(IndexVersion index) throws IOException {
    return of(index).lag() == 0;
  }

  /// How far all instances have written the index.
  public GroupProgress of(IndexVersion index) throws IOException {
    try (Admin admin = kafka.admin()) {
      Map<TopicPartition, Long> endOffsets = endOffsets(admin);
      Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, index);
      long lag =
          endOffsets.entrySet().stream()
              .mapToLong(end -> Math.max(0, end.getValue() - offset(committed.get(end.getKey()))))
              .sum();
      return new GroupProgress(
          committed.values().stream().mapToLong(IndexProgress::offset).sum(), lag);
    } catch (ExecutionException e) {
      throw new IOException("Cannot read the offsets of " + topic + ": " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading offsets", e);
    }
  }

  private static String reason(ExecutionException error) {
    Throwable cause = error.getCause();
    return String.valueOf(cause == null ? error.getMessage() : cause.getMessage());
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, IndexVersion index)
      throws ExecutionException, InterruptedException {
    return admin.listConsumerGroupOffsets(names.group(index)).partitionsToOffsetAndMetadata().get();
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private Map<TopicPartition, Long> endOffsets(Admin admin)
      throws ExecutionException, InterruptedException {
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    Map<TopicPartition, OffsetSpec> requested = new HashMap<>();
    if (description != null) {
      description
          .partitions()
          .forEach(
              p -> requested.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> endOffsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin
            .listOffsets(requested, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all()
            .get()
            .entrySet()) {
      endOffsets.put(end.getKey(), end.getValue().offset());
    }
    return endOffsets;
  }
}
