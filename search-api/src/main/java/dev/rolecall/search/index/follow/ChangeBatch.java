package dev.rolecall.search.index.follow;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Some records of `jobs.v1` as index changes. Of several records of a job the latest revision
/// counts, so that the outcome does not depend on where one batch ends and the next begins.
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

  /// A job and the record that it was read from.
  private record Decoded(Job job, ConsumerRecord<String, byte[]> message) {}

  /// A record that cannot be indexed, and why.
  record FailedRecord(ConsumerRecord<String, byte[]> message, String reason) {}

  static ChangeBatch of(
      Iterable<ConsumerRecord<String, byte[]>> messages, IndexChangeReader reader) {
    ChangeBatch batch = new ChangeBatch();
    Map<JobId, Decoded> latest = new LinkedHashMap<>();
    messages.forEach(message -> batch.attempt(message, () -> batch.read(message, reader, latest)));
    latest
        .values()
        .forEach(decoded -> batch.attempt(decoded.message(), () -> batch.put(decoded, reader)));
    return batch;
  }

  private void read(
      ConsumerRecord<String, byte[]> message,
      IndexChangeReader reader,
      Map<JobId, Decoded> latest) {
    Optional<Job> read = reader.job(message);
    if (read.isEmpty()) {
      JobId id = IndexChangeReader.key(message);
      deletes.put(id, new FromRecord<>(new IndexChange.Delete(id), message));
      return;
    }
    Job job = read.get();
    Decoded before = latest.get(job.id());
    if (before == null || before.job().revision() <= job.revision()) {
      latest.put(job.id(), new Decoded(job, message));
      deletes.remove(job.id());
    }
  }

  private void put(Decoded decoded, IndexChangeReader reader) {
    IndexChange.Put put = reader.put(decoded.job());
    puts.put(put.id(), new FromRecord<>(put, decoded.message()));
  }

  private void attempt(ConsumerRecord<String, byte[]> message, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException fault) {
      unreadable.add(new FailedRecord(message, reason(fault)));
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
