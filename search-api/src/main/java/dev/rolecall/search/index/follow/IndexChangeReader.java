package dev.rolecall.search.index.follow;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.search.index.document.JobDocumentWriter;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads records of `jobs.v1` and makes index changes of them. Reading and making documents are
/// apart, so that a job that a later record of the same batch replaces never becomes a document.
record IndexChangeReader(JobDocumentWriter documents) {
  /// The job of a record; empty for a tombstone.
  ///
  /// @throws RuntimeException with the reason, when the record cannot be read
  Optional<Job> job(ConsumerRecord<String, byte[]> message) {
    JobId key = key(message);
    if (message.value() == null) {
      return Optional.empty();
    }
    Job job = Codecs.JOB.read(message.value());
    if (!job.id().equals(key)) {
      throw new IllegalArgumentException("The job " + job.id() + " has the record key " + key);
    }
    return Optional.of(job);
  }

  /// The change that writes the job.
  IndexChange.Put put(Job job) {
    return new IndexChange.Put(
        job.id(), job.revision(), BinaryData.of(documents.write(job), "application/json"));
  }

  /// @throws IllegalArgumentException when the record has no key
  static JobId key(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      throw new IllegalArgumentException("A job without a key");
    }
    return JobId.of(message.key());
  }
}
