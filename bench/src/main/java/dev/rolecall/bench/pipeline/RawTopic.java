package dev.rolecall.bench.pipeline;

import dev.rolecall.bench.archive.ArchivedCrawl;
import dev.rolecall.bench.archive.PostingArchive;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.RawRecord;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Fills `postings.raw.v1` with an archive, as crawls do.
final class RawTopic implements AutoCloseable {
  private final Topics topics;
  private final HiddenRecords records;
  private long bytes;
  private int postings;

  RawTopic(KafkaAccess kafka, Topics topics) {
    this.topics = topics;
    this.records = new HiddenRecords(kafka.bootstrapServers());
  }

  /// Sends everything, uncommitted.
  void fill(PostingArchive archive) {
    try (Stream<ArchivedCrawl> crawls = archive.crawls()) {
      crawls.forEach(this::send);
    }
    records.flush();
  }

  private void send(ArchivedCrawl crawl) {
    String board = crawl.report().board().toString();
    for (RawPosting posting : crawl.postings()) {
      send(board, posting.key().toString(), posting);
    }
    send(board, Topics.crawlReportKey(crawl.report().board()), crawl.report());
    postings += crawl.postings().size();
  }

  private void send(String board, String key, RawRecord value) {
    Topic topic = topics.rawPostings();
    byte[] written = Codecs.writeRaw(value);
    bytes += written.length;
    int partition = Topic.partition(board, topic.partitions());
    records.send(new ProducerRecord<>(topic.name(), partition, key, written));
  }

  /// Makes it visible.
  void commit() {
    records.commit();
  }

  int postings() {
    return postings;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    records.close();
  }
}
