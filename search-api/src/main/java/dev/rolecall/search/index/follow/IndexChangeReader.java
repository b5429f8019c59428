package dev.rolecall.search.index.follow;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.search.index.document.JobDocumentWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads a record of `jobs.v1` as a change of the index.
record IndexChangeReader(JobDocumentWriter documents) {
  /// @throws RuntimeException with the reason, when the record cannot be read
  IndexChange of(ConsumerRecord<String, byte[]> message) {
    JobId key = key(message);
    if (message.value() == null) {
      return new IndexChange.Delete(key);
    }
    Job job = Codecs.JOB.read(message.value());
    if (!job.id().equals(key)) {
      throw new IllegalArgumentException("The job " + job.id() + " has the record key " + key);
    }
    return new IndexChange.Put(
        key, job.revision(), BinaryData.of(documents.write(job), "application/json"));
  }

  private static JobId key(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      throw new IllegalArgumentException("A job without a key");
    }
    return JobId.of(message.key());
  }
}
