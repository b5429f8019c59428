package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects records of `jobs.v1` and applies them to the local jobs on [#flush()]. Of several
/// records of one job only the last is decoded and indexed.
///
/// A record that cannot be read is counted, logged and skipped, and the previous record of the job
/// is used. search-api, which reads the same topic, sends it to the dead-letter topic.
///
/// For use by one thread at a time.
final class JobRecordBuffer {
  private static final Logger log = LoggerFactory.getLogger(JobRecordBuffer.class);

  /// Bounds the memory while the log is read from its start: about 2,500 jobs.
  private static final long MAX_BYTES = 16L << 20;

  /// The memory of a record besides its value, which tombstones do not have.
  private static final int RECORD_BYTES = 300;

  private static final String UNREADABLE = "unreadable";
  private static final String SUPERSEDED = "superseded";

  private final LocalJobs jobs;
  private final MeterRegistry meters;
  private final Map<@Nullable String, List<ConsumerRecord<String, byte[]>>> byKey =
      new LinkedHashMap<>();
  private long bytes;
  private final AtomicInteger size = new AtomicInteger();

  JobRecordBuffer(LocalJobs jobs, MeterRegistry meters) {
    this.jobs = jobs;
    this.meters = meters;
    meters.gauge("rolecall.local-jobs.buffered", this, JobRecordBuffer::size);
  }

  /// Adds a record, and flushes when the buffer is full.
  void add(ConsumerRecord<String, byte[]> record) {
    byKey.computeIfAbsent(record.key(), _ -> new ArrayList<>(1)).add(record);
    size.incrementAndGet();
    bytes += RECORD_BYTES + Math.max(0, record.serializedValueSize());
    if (bytes >= MAX_BYTES) {
      flush();
    }
  }

  /// Applies all records. After a failure the buffer keeps them, and the next call applies them.
  void flush() {
    byKey.values().forEach(this::applyLast);
    clear();
  }

  /// Drops all records without applying them.
  void clear() {
    byKey.clear();
    bytes = 0;
    size.set(0);
  }

  /// How many records are not applied yet.
  int size() {
    return size.get();
  }

  /// @param sameJob records of one job, in the order of the log
  private void applyLast(List<ConsumerRecord<String, byte[]>> sameJob) {
    for (int i = sameJob.size() - 1; i >= 0; i--) {
      String result = tryToApply(sameJob.get(i));
      count(result, 1);
      if (!result.equals(UNREADABLE)) {
        count(SUPERSEDED, i);
        return;
      }
    }
  }

  private String tryToApply(ConsumerRecord<String, byte[]> record) {
    try {
      return apply(record).name().toLowerCase(Locale.ROOT);
    } catch (AlreadyClosedException broken) {
      throw broken;
    } catch (UnreadableRecordException | IllegalArgumentException | IllegalStateException bad) {
      log.warn(
          "Skipping an unreadable job {} ({}-{} at {}): {}",
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          bad.getMessage());
      return UNREADABLE;
    }
  }

  private JobChange apply(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      throw new IllegalArgumentException("a job needs its id as key");
    }
    JobId id = JobId.of(record.key());
    if (record.value() == null) {
      return jobs.remove(id);
    }
    Job job = Codecs.JOB.read(record.value());
    if (!job.id().equals(id)) {
      throw new IllegalArgumentException("its key differs from its id " + job.id());
    }
    return jobs.put(job, record.value());
  }

  private void count(String result, int records) {
    if (records > 0) {
      meters.counter("rolecall.local-jobs.records", "result", result).increment(records);
    }
  }
}
