package dev.rolecall.search.index;

import dev.rolecall.model.JobId;
import dev.rolecall.search.index.DeadLetterSender.Dead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Some records of `jobs.v1` as changes: the last of each job, as the log's order is the truth.
final class Batch {
  private final Map<JobId, IndexChange> changes = new LinkedHashMap<>();
  private final Map<JobId, ConsumerRecord<String, byte[]>> messages = new LinkedHashMap<>();
  private final List<Dead> unreadable = new ArrayList<>();

  static Batch of(Iterable<ConsumerRecord<String, byte[]>> messages, IndexChanges reader) {
    Batch batch = new Batch();
    messages.forEach(message -> batch.add(message, reader));
    return batch;
  }

  private void add(ConsumerRecord<String, byte[]> message, IndexChanges reader) {
    try {
      IndexChange change = reader.of(message);
      changes.put(change.id(), change);
      messages.put(change.id(), message);
    } catch (RuntimeException bad) {
      unreadable.add(new Dead(message, reason(bad)));
    }
  }

  List<IndexChange> changes() {
    return List.copyOf(changes.values());
  }

  /// Those that could not be read, and those that the index refused.
  List<Dead> dead(Written written) {
    List<Dead> dead = new ArrayList<>(unreadable);
    for (Written.Refused refused : written.refused()) {
      ConsumerRecord<String, byte[]> message = messages.get(refused.change().id());
      if (message != null) {
        dead.add(new Dead(message, refused.reason()));
      }
    }
    return dead;
  }

  private static String reason(Throwable bad) {
    String message = bad.getMessage();
    return message == null ? bad.getClass().getSimpleName() : message;
  }
}
