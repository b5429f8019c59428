package dev.rolecall.match.columns;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.UnreadableRecordException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies records of `jobs.v1` to the local jobs. A record that cannot be read is counted, logged
/// and skipped; search-api, which follows the same topic, sends it to the dead letters.
final class JobRecordHandler {
  private static final Logger log = LoggerFactory.getLogger(JobRecordHandler.class);

  private final LocalJobs jobs;
  private final MeterRegistry meters;
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  JobRecordHandler(LocalJobs jobs, MeterRegistry meters) {
    this.jobs = jobs;
    this.meters = meters;
  }

  void handle(ConsumerRecord<String, byte[]> message) {
    counters.computeIfAbsent(tryToApply(message), this::counter).increment();
  }

  private String tryToApply(ConsumerRecord<String, byte[]> message) {
    try {
      return apply(message).name().toLowerCase(Locale.ROOT);
    } catch (AlreadyClosedException broken) {
      throw broken;
    } catch (UnreadableRecordException | IllegalArgumentException | IllegalStateException bad) {
      log.warn(
          "Skipping an unreadable job {} ({}-{} at {}): {}",
          message.key(),
          message.topic(),
          message.partition(),
          message.offset(),
          bad.getMessage());
      return "unreadable";
    }
  }

  private JobChange apply(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      throw new IllegalArgumentException("a job needs its id as key");
    }
    JobId id = JobId.of(message.key());
    if (message.value() == null) {
      return jobs.remove(id);
    }
    Job job = Codecs.JOB.read(message.value());
    if (!job.id().equals(id)) {
      throw new IllegalArgumentException("its key is not its id " + job.id());
    }
    return jobs.put(job, message.value());
  }

  private Counter counter(String result) {
    return meters.counter("rolecall.columns.records", "result", result);
  }
}
