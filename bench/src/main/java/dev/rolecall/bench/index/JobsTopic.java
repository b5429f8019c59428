package dev.rolecall.bench.index;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Fills `jobs.v1` in one transaction: readers see nothing of it until it is committed, and then
/// all of it at once.
final class JobsTopic implements AutoCloseable {
  private static final int TRANSACTION_MS = 900_000;

  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer;

  JobsTopic(String bootstrapServers, Topics topics) {
    this.topics = topics;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "index-benchmark",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MS,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * Topics.MAX_RECORD_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /// Sends all jobs, uncommitted.
  void fill(Stream<Job> jobs) {
    producer.beginTransaction();
    jobs.forEach(this::send);
    producer.flush();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when a record could not be sent
  private void send(Job job) {
    producer.send(
        new ProducerRecord<>(topics.jobs().name(), job.id().value(), Codecs.JOB.write(job)));
  }

  /// Makes the jobs visible.
  void commit() {
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
