package dev.rolecall.search.index.consumer;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.client.ElasticsearchProperties;
import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexVersion;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// Writes that arrive late or find the index in an unexpected state.
@StoreContract
class ElasticsearchJobWriterTest {
  private static final IndexChangeReader READER =
      new IndexChangeReader(new JobDocumentWriter(CurrencyRates.fallback()));

  private final IndexNames names = new IndexNames(TestPlatform.randomPrefix());
  private ElasticsearchClients elasticsearch;
  private ElasticsearchClient client;
  private ElasticsearchIndexes indexes;
  private IndexVersion index;
  private ElasticsearchJobWriter writer;

  @BeforeEach
  void createIndex() throws IOException {
    elasticsearch =
        new ElasticsearchClients(
            new ElasticsearchProperties(
                URI.create(TestPlatform.get().elasticsearchUrl()),
                "",
                Duration.ofSeconds(5),
                Duration.ofSeconds(30)));
    client = elasticsearch.blocking();
    indexes =
        new ElasticsearchIndexes(
            client,
            names,
            new IndexProperties(
                true,
                1,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                1000,
                100,
                1,
                500,
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(8),
                DataSize.ofMegabytes(8),
                Duration.ofSeconds(1),
                Duration.ofMillis(10),
                Duration.ofMillis(10)));
    index = indexes.create();
    writer =
        new ElasticsearchJobWriter(
            client,
            names.writeAlias(index.name()),
            DataSize.ofMegabytes(1),
            new BytesInFlight(DataSize.ofMegabytes(2)),
            CircuitBreaker.ofDefaults("test"));
  }

  @AfterEach
  void close() throws IOException {
    client.indices().delete(delete -> delete.index(index.name()).ignoreUnavailable(true));
    elasticsearch.close();
  }

  @Test
  void aLateRevisionDoesNotRestoreAJobThatWasWrittenAndDeletedAtOnce() throws IOException {
    write(record(job(6)), tombstone());
    assertThat(present()).isFalse();
    BulkResult late = write(record(job(5)));
    assertThat(late.conflicts()).isEqualTo(1);
    assertThat(present()).isFalse();
  }

  @Test
  void aLaterRevisionRestoresAJobAndATombstoneOfAnOlderOneDoesNotDeleteIt() throws IOException {
    write(record(job(6)), tombstone());
    write(record(job(7)));
    assertThat(present()).isTrue();
    write(record(job(6)), tombstone());
    assertThat(present()).isTrue();
    write(tombstone());
    assertThat(present()).isFalse();
  }

  @Test
  void aTombstoneCreatesNoIndexWhenTheAliasIsMissing() throws IOException {
    write(record(job(1)));
    indexes.delete(index);
    assertThatThrownBy(() -> write(tombstone())).isInstanceOf(IndexUnavailableException.class);
    assertThat(client.indices().exists(e -> e.index(names.writeAlias(index.name()))).value())
        .isFalse();
  }

  @Test
  void aClosedIndexIsUnavailableAndCausesNoDeadLetters() throws IOException {
    client.indices().close(close -> close.index(index.name()));
    assertThatThrownBy(() -> write(record(job(1)))).isInstanceOf(IndexUnavailableException.class);
  }

  @Test
  void aDocumentThatTheIndexCannotStoreIsRejected() {
    BulkResult written =
        write(record(aJob("Engineer").postingId("1").needing("a".repeat(40_000)).build()));
    assertThat(written.rejected()).hasSize(1);
  }

  @SafeVarargs
  private BulkResult write(ConsumerRecord<String, byte[]>... records) {
    return writer.write(ChangeBatch.of(Arrays.asList(records), READER).changes());
  }

  private boolean present() throws IOException {
    return client.exists(get -> get.index(index.name()).id(job(1).id().value())).value();
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
