package dev.rolecall.search.index.consumer;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A batch of records of `jobs.v1` as index changes. Of several records of a job only the latest
/// revision is written, so that the outcome does not depend on where one batch ends and the next
/// begins.
///
/// Before a job is deleted, its last document is written: its version makes Elasticsearch reject an
/// older write that is still in flight.
final class ChangeBatch {
  private final Map<JobId, ChangeWithRecord<IndexChange.Put>> puts = new LinkedHashMap<>();
  private final Map<JobId, ChangeWithRecord<IndexChange.Delete>> deletes = new LinkedHashMap<>();
  private final List<FailedRecord> unreadable = new ArrayList<>();

  /// A change and the record that it was read from.
  private record ChangeWithRecord<C extends IndexChange>(
      C change, ConsumerRecord<String, byte[]> record) {}

  /// A job and the record that it was read from.
  private record JobWithRecord(Job job, ConsumerRecord<String, byte[]> record) {}

  /// A record that cannot be indexed, and why.
  record FailedRecord(ConsumerRecord<String, byte[]> record, String reason) {}

  static ChangeBatch of(
      Iterable<ConsumerRecord<String, byte[]>> records, IndexChangeReader reader) {
    ChangeBatch batch = new ChangeBatch();
    Map<JobId, JobWithRecord> latest = new LinkedHashMap<>();
    records.forEach(
        record -> batch.collectFailure(record, () -> batch.read(record, reader, latest)));
    latest
        .values()
        .forEach(
            decoded -> batch.collectFailure(decoded.record(), () -> batch.put(decoded, reader)));
    return batch;
  }

  private void read(
      ConsumerRecord<String, byte[]> record,
      IndexChangeReader reader,
      Map<JobId, JobWithRecord> latest) {
    Optional<Job> read = reader.job(record);
    if (read.isEmpty()) {
      JobId id = IndexChangeReader.key(record);
      deletes.put(id, new ChangeWithRecord<>(new IndexChange.Delete(id), record));
      return;
    }
    Job job = read.get();
    JobWithRecord before = latest.get(job.id());
    if (before == null || before.job().revision() <= job.revision()) {
      latest.put(job.id(), new JobWithRecord(job, record));
      deletes.remove(job.id());
    }
  }

  private void put(JobWithRecord decoded, IndexChangeReader reader) {
    IndexChange.Put put = reader.put(decoded.job());
    puts.put(put.id(), new ChangeWithRecord<>(put, decoded.record()));
  }

  private void collectFailure(ConsumerRecord<String, byte[]> record, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      unreadable.add(new FailedRecord(record, reason(e)));
    }
  }

  /// First the documents to write, then those to delete.
  List<IndexChange> changes() {
    return Stream.concat(puts.values().stream(), deletes.values().stream())
        .<IndexChange>map(ChangeWithRecord::change)
        .toList();
  }

  /// Records that could not be read, and those that the index rejected.
  List<FailedRecord> failed(BulkResult result) {
    List<FailedRecord> failed = new ArrayList<>(unreadable);
    for (BulkResult.Rejected rejected : result.rejected()) {
      ChangeWithRecord<? extends IndexChange> from =
          switch (rejected.change()) {
            case IndexChange.Put put -> puts.get(put.id());
            case IndexChange.Delete delete -> deletes.get(delete.id());
          };
      if (from != null) {
        failed.add(new FailedRecord(from.record(), rejected.reason()));
      }
    }
    return failed;
  }

  private static String reason(Throwable error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
