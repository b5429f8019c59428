package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardLog;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;

/// Publishes each crawl in one transaction, with one producer a partition of `boards.v1`: its
/// transactional id fences an instance that lost the partition and does not know it yet.
final class KafkaCrawlPublisher implements CrawlPublisher, AutoCloseable {
  private final Topics topics;
  private final Function<String, Producer<String, byte[]>> producers;
  private final Producer<String, byte[]> plain;
  private final BoardLog boards;
  private final Map<Integer, Producer<String, byte[]>> secured = new ConcurrentHashMap<>();

  /// @param producers makes a producer with a transactional id
  /// @param plain for registrations
  KafkaCrawlPublisher(
      Topics topics,
      Function<String, Producer<String, byte[]>> producers,
      Producer<String, byte[]> plain,
      BoardLog boards) {
    this.topics = topics;
    this.producers = producers;
    this.plain = plain;
    this.boards = boards;
    boards.onRevoked(this::forget);
  }

  @Override
  public void secure(int partition) throws InterruptedException {
    if (secured.containsKey(partition)) {
      return;
    }
    Producer<String, byte[]> producer = producers.apply(topics.prefix() + "crawl-" + partition);
    try {
      producer.initTransactions();
    } catch (KafkaException broken) {
      producer.close();
      throw broken;
    }
    secured.put(partition, producer);
    boards.awaitCaughtUp(partition);
  }

  @Override
  public void publish(int partition, Crawl crawl) {
    Producer<String, byte[]> producer = secured.get(partition);
    if (producer == null) {
      throw new NotOwnerException("Partition " + partition + " was given away", new Throwable());
    }
    try {
      producer.beginTransaction();
      crawl.postings().forEach(posting -> producer.send(raw(posting)));
      producer.send(report(crawl));
      crawl.found().forEach(board -> producer.send(boards.record(board)));
      producer.send(boards.record(crawl.board()));
      producer.commitTransaction();
    } catch (ProducerFencedException
        | InvalidProducerEpochException
        | OutOfOrderSequenceException fenced) {
      forget(partition);
      throw new NotOwnerException("Another instance took partition " + partition, fenced);
    } catch (KafkaException broken) {
      abandon(partition, producer);
      throw broken;
    }
  }

  @Override
  public void register(Board board) {
    try {
      plain.send(boards.registration(board)).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException broken) {
      throw new KafkaException("Cannot register " + board.key(), broken);
    }
  }

  private ProducerRecord<String, byte[]> raw(RawPosting posting) {
    Topic topic = topics.rawPostings();
    String board = posting.key().board().toString();
    return new ProducerRecord<>(
        topic.name(),
        Topic.partition(board, topic.partitions()),
        posting.key().toString(),
        Codecs.writeRaw(posting));
  }

  private ProducerRecord<String, byte[]> report(Crawl crawl) {
    Topic topic = topics.rawPostings();
    String board = crawl.report().board().toString();
    return new ProducerRecord<>(
        topic.name(),
        Topic.partition(board, topic.partitions()),
        Topics.crawlReportKey(crawl.report().board()),
        Codecs.writeRaw(crawl.report()));
  }

  /// A producer that failed may have an open transaction; the next one with its id ends that.
  private void abandon(int partition, Producer<String, byte[]> producer) {
    try {
      producer.abortTransaction();
    } catch (KafkaException alsoBroken) {
      forget(partition);
    }
  }

  private void forget(int partition) {
    Producer<String, byte[]> producer = secured.remove(partition);
    if (producer != null) {
      producer.close(java.time.Duration.ZERO);
    }
  }

  @Override
  public void close() {
    Map.copyOf(secured).keySet().forEach(this::forget);
    plain.close();
  }
}
