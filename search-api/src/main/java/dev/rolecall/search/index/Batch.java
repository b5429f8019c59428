package dev.rolecall.search.index;

import dev.rolecall.model.JobId;
import dev.rolecall.search.index.DeadLetterSender.Dead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Some records of `jobs.v1` as changes: the last of each job, as the log's order is the truth.
///
/// Before a job is forgotten, the document that it had last is put: its revision is what holds off
/// an older one that is still on its way to the index.
final class Batch {
  private final Map<JobId, Read<IndexChange.Put>> puts = new LinkedHashMap<>();
  private final Map<JobId, Read<IndexChange.Forget>> forgets = new LinkedHashMap<>();
  private final List<Dead> unreadable = new ArrayList<>();

  /// A change with the record that asked for it.
  private record Read<C extends IndexChange>(C change, ConsumerRecord<String, byte[]> message) {}

  static Batch of(Iterable<ConsumerRecord<String, byte[]>> messages, IndexChanges reader) {
    Batch batch = new Batch();
    messages.forEach(message -> batch.add(message, reader));
    return batch;
  }

  private void add(ConsumerRecord<String, byte[]> message, IndexChanges reader) {
    try {
      switch (reader.of(message)) {
        case IndexChange.Put put -> {
          puts.put(put.id(), new Read<>(put, message));
          forgets.remove(put.id());
        }
        case IndexChange.Forget forget -> forgets.put(forget.id(), new Read<>(forget, message));
      }
    } catch (RuntimeException bad) {
      unreadable.add(new Dead(message, reason(bad)));
    }
  }

  /// What to put, and then what to forget.
  List<IndexChange> changes() {
    return Stream.concat(puts.values().stream(), forgets.values().stream())
        .<IndexChange>map(Read::change)
        .toList();
  }

  /// Those that could not be read, and those that the index refused.
  List<Dead> dead(Written written) {
    List<Dead> dead = new ArrayList<>(unreadable);
    for (Written.Refused refused : written.refused()) {
      Read<? extends IndexChange> read =
          switch (refused.change()) {
            case IndexChange.Put put -> puts.get(put.id());
            case IndexChange.Forget forget -> forgets.get(forget.id());
          };
      if (read != null) {
        dead.add(new Dead(read.message(), refused.reason()));
      }
    }
    return dead;
  }

  private static String reason(Throwable bad) {
    String message = bad.getMessage();
    return message == null ? bad.getClass().getSimpleName() : message;
  }
}
