package dev.rolecall.search.index.consumer;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.search.index.document.JobDocumentWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// The index changes of a batch of records.
class ChangeBatchTest {
  private static final IndexChangeReader READER =
      new IndexChangeReader(new JobDocumentWriter(CurrencyRates.fallback()));

  @Test
  void writesTheLatestOfSeveralRevisions() {
    ChangeBatch batch = batch(record(job(2)), record(job(3)), record(job(1)));
    assertThat(revisions(batch)).containsExactly(3L);
  }

  @Test
  void aTombstoneDeletesUnlessALaterRevisionFollows() {
    assertThat(batch(record(job(2)), tombstone()).changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("Put", "Delete");
    assertThat(batch(record(job(2)), tombstone(), record(job(3))).changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("Put");
  }

  @Test
  void anOlderRevisionAfterATombstoneDoesNotRestoreTheJob() {
    ChangeBatch batch = batch(record(job(2)), tombstone(), record(job(1)));
    assertThat(revisions(batch)).containsExactly(2L);
    assertThat(batch.changes()).hasAtLeastOneElementOfType(IndexChange.Delete.class);
  }

  @Test
  void anUnreadableRecordDoesNotFailOthers() {
    ConsumerRecord<String, byte[]> unreadable =
        new ConsumerRecord<>(
            "jobs.v1", 0, 0, job(1).id().value(), "no JSON".getBytes(StandardCharsets.UTF_8));
    ChangeBatch batch = batch(unreadable, record(job(1)));
    assertThat(revisions(batch)).containsExactly(1L);
    assertThat(batch.failed(new BulkResult()))
        .extracting(ChangeBatch.FailedRecord::record)
        .containsExactly(unreadable);
  }

  @SafeVarargs
  private static ChangeBatch batch(ConsumerRecord<String, byte[]>... records) {
    return ChangeBatch.of(Arrays.asList(records), READER);
  }

  private static List<Long> revisions(ChangeBatch batch) {
    return batch.changes().stream()
        .filter(IndexChange.Put.class::isInstance)
        .map(change -> ((IndexChange.Put) change).revision())
        .toList();
  }

  private static Job job(long revision) {
    return aJob("Engineer").postingId("1").revision(revision).build();
  }

  private static ConsumerRecord<String, byte[]> record(Job job) {
    return new ConsumerRecord<>("jobs.v1", 0, 0, job.id().value(), Codecs.JOB.write(job));
  }

  private static ConsumerRecord<String, byte[]> tombstone() {
    return new ConsumerRecord<>("jobs.v1", 0, 1, job(1).id().value(), null);
  }
}
