package dev.rolecall.bench.pipeline;

import dev.rolecall.bench.archive.ArchivedCrawl;
import dev.rolecall.bench.archive.PostingArchive;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.RawRecord;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Fills `postings.raw.v1` in one transaction, as a crawl does: readers see nothing of it until it
/// is committed, and then all of it at once.
public final class RawTopic implements AutoCloseable {
  private static final int TRANSACTION_MS = 900_000;

  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer;
  private long bytes;
  private int postings;

  RawTopic(KafkaAccess kafka, Topics topics) {
    this.topics = topics;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "benchmark",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MS,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * Topics.MAX_RECORD_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /// Creates the topics with their settings, as ingest-service would.
  public static void create(Admin admin, List<Topic> topics) {
    KafkaAccess.get(admin.createTopics(topics.stream().map(RawTopic::newTopic).toList()).all());
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }

  /// Sends everything, uncommitted.
  void fill(PostingArchive archive) {
    producer.beginTransaction();
    try (Stream<ArchivedCrawl> crawls = archive.crawls()) {
      crawls.forEach(this::send);
    }
    producer.flush();
  }

  private void send(ArchivedCrawl crawl) {
    String board = crawl.report().board().toString();
    for (RawPosting posting : crawl.postings()) {
      send(board, posting.key().toString(), posting);
    }
    send(board, Topics.crawlReportKey(crawl.report().board()), crawl.report());
    postings += crawl.postings().size();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when a record could not be sent
  private void send(String board, String key, RawRecord value) {
    Topic topic = topics.rawPostings();
    byte[] written = Codecs.writeRaw(value);
    bytes += written.length;
    int partition = Topic.partition(board, topic.partitions());
    producer.send(new ProducerRecord<>(topic.name(), partition, key, written));
  }

  /// Makes it visible.
  void commit() {
    producer.commitTransaction();
  }

  int postings() {
    return postings;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    producer.close();
  }
}
