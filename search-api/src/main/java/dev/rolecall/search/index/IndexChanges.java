package dev.rolecall.search.index;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads what a record asks of the index.
record IndexChanges(JobDocuments documents) {
  /// @throws RuntimeException saying what is wrong with the record: whatever one holds, it must not
  ///   stop the others
  IndexChange of(ConsumerRecord<String, byte[]> message) {
    JobId key = key(message);
    if (message.value() == null) {
      return new IndexChange.Forget(key);
    }
    Job job = Codecs.JOB.read(message.value());
    if (!job.id().equals(key)) {
      throw new IllegalArgumentException("The job " + job.id() + " lies under the key " + key);
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
