package dev.rolecall.model.wire;

import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/// A topic: its name, its number of partitions and its settings.
///
/// The number of partitions is fixed when the topic is created.
public record Topic(String name, int partitions, Map<String, String> settings) {
  public Topic {
    settings = Map.copyOf(settings);
  }

  /// The partition of a partition key (a host, a board, an employer, a job id): as computed by
  /// Kafka's default partitioner for a record key.
  public static int partition(String partitionKey, int partitions) {
    return Utils.toPositive(Utils.murmur2(Utils.utf8(partitionKey))) % partitions;
  }
}
