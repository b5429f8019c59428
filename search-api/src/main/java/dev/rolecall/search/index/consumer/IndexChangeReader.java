package dev.rolecall.search.index.consumer;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.search.index.document.JobDocumentWriter;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Converts records of `jobs.v1` to index changes. Parsing and serializing are separate, so that
/// superseded jobs of a batch are never serialized.
record IndexChangeReader(JobDocumentWriter documents) {
  /// The job of a record; empty for a tombstone.
  ///
  /// @throws RuntimeException with the reason, when the record cannot be read
  Optional<Job> job(ConsumerRecord<String, byte[]> record) {
    JobId key = key(record);
    if (record.value() == null) {
      return Optional.empty();
    }
    Job job = Codecs.JOB.read(record.value());
    if (!job.id().equals(key)) {
      throw new IllegalArgumentException("The job " + job.id() + " has the record key " + key);
    }
    return Optional.of(job);
  }

  /// The change that writes the job's document.
  IndexChange.Put put(Job job) {
    return new IndexChange.Put(
        job.id(), job.revision(), BinaryData.of(documents.write(job), "application/json"));
  }

  /// @throws IllegalArgumentException when the record has no key
  static JobId key(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      throw new IllegalArgumentException("The record has no key");
    }
    return JobId.of(record.key());
  }
}
