package dev.rolecall.search.index.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.Acknowledgment;

/// Writes batches of `jobs.v1` to one index version. A batch is acknowledged when every record of
/// it is in the index or in the dead-letter topic; otherwise it throws, and the container delivers
/// the batch again. Several container threads use one listener.
final class JobBatchListener
    implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>,
        ConsumerAwareRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(JobBatchListener.class);

  private final String index;
  private final IndexChangeReader reader;
  private final ElasticsearchJobWriter writer;
  private final ConsumerRecordRecoverer deadLetters;
  private final IndexMetrics meters;
  private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
  private final LongAdder written = new LongAdder();
  private volatile @Nullable String failure;

  JobBatchListener(
      String index,
      IndexChangeReader reader,
      ElasticsearchJobWriter writer,
      ConsumerRecordRecoverer deadLetters,
      IndexMetrics meters) {
    this.index = index;
    this.reader = reader;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<String, byte[]>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer) {
    try {
      write(records);
    } catch (RuntimeException e) {
      updateLag(consumer, records);
      recordFailure(e);
      throw e;
    }
    written.add(records.size());
    if (acknowledgment != null) {
      acknowledgment.acknowledge();
    }
    updateLag(consumer, List.of());
    if (failure != null) {
      log.info("Writing to {} succeeds again", index);
      failure = null;
    }
  }

  private void write(List<ConsumerRecord<String, byte[]>> records) {
    ChangeBatch batch = ChangeBatch.of(records, reader);
    BulkResult result = writer.write(batch.changes());
    for (ChangeBatch.FailedRecord failed : batch.failed(result)) {
      deadLetters.accept(failed.record(), new IllegalArgumentException(failed.reason()));
      meters.deadLetters().increment();
      log.warn("Cannot index job {}: {}", failed.record().key(), failed.reason());
    }
    meters.count(result);
  }

  private void recordFailure(RuntimeException error) {
    String reason = String.valueOf(error.getMessage());
    if (failure == null) {
      log.warn("Cannot write to {}, retrying: {}", index, reason);
    }
    failure = reason;
    meters.retries().increment();
  }

  /// Records that this instance has not yet written.
  long lag() {
    return lags.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Records that this instance has written since it started.
  long written() {
    return written.sum();
  }

  /// The reason why the last batch was not written; null when it was.
  @Nullable String failure() {
    return failure;
  }

  private void updateLag(
      @Nullable Consumer<?, ?> consumer, List<ConsumerRecord<String, byte[]>> unwritten) {
    if (consumer == null) {
      return;
    }
    for (TopicPartition partition : consumer.assignment()) {
      long own =
          unwritten.stream().filter(record -> record.partition() == partition.partition()).count();
      lags.put(partition, consumer.currentLag(partition).orElse(0) + own);
    }
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    lags.keySet().removeAll(partitions);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    lags.keySet().removeAll(partitions);
  }
}
