package dev.rolecall.search.index.follow;

import dev.rolecall.model.JobId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Some records of `jobs.v1` as index changes. Of several records of a job the last one counts, as
/// the order of the log does.
///
/// Before a job is deleted, the last document that it had is written: its revision keeps out an
/// older one that is still on its way to the index.
final class ChangeBatch {
  private final Map<JobId, FromRecord<IndexChange.Put>> puts = new LinkedHashMap<>();
  private final Map<JobId, FromRecord<IndexChange.Delete>> deletes = new LinkedHashMap<>();
  private final List<FailedRecord> unreadable = new ArrayList<>();

  /// A change and the record that it was read from.
  private record FromRecord<C extends IndexChange>(
      C change, ConsumerRecord<String, byte[]> message) {}

  /// A record that cannot be indexed, and why.
  record FailedRecord(ConsumerRecord<String, byte[]> message, String reason) {}

  static ChangeBatch of(
      Iterable<ConsumerRecord<String, byte[]>> messages, IndexChangeReader reader) {
    ChangeBatch batch = new ChangeBatch();
    messages.forEach(message -> batch.add(message, reader));
    return batch;
  }

  private void add(ConsumerRecord<String, byte[]> message, IndexChangeReader reader) {
    try {
      switch (reader.of(message)) {
        case IndexChange.Put put -> {
          puts.put(put.id(), new FromRecord<>(put, message));
          deletes.remove(put.id());
        }
        case IndexChange.Delete delete ->
            deletes.put(delete.id(), new FromRecord<>(delete, message));
      }
    } catch (RuntimeException unreadableRecord) {
      unreadable.add(new FailedRecord(message, reason(unreadableRecord)));
    }
  }

  /// First the documents to write, then those to delete.
  List<IndexChange> changes() {
    return Stream.concat(puts.values().stream(), deletes.values().stream())
        .<IndexChange>map(FromRecord::change)
        .toList();
  }

  /// Records that could not be read, and those that the index rejected.
  List<FailedRecord> failed(BulkResult result) {
    List<FailedRecord> failed = new ArrayList<>(unreadable);
    for (BulkResult.Rejected rejected : result.rejected()) {
      FromRecord<? extends IndexChange> from =
          switch (rejected.change()) {
            case IndexChange.Put put -> puts.get(put.id());
            case IndexChange.Delete delete -> deletes.get(delete.id());
          };
      if (from != null) {
        failed.add(new FailedRecord(from.message(), rejected.reason()));
      }
    }
    return failed;
  }

  private static String reason(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
