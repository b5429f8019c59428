package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;

/// Publishes each crawl in one transaction, with one producer a partition of `boards.v1`: its
/// transactional id fences an instance that lost the partition and does not know it yet.
final class KafkaCrawlPublisher implements CrawlPublisher, AutoCloseable {
  private final Topics topics;
  private final Function<String, Producer<String, byte[]>> producers;
  private final Producer<String, byte[]> plain;
  private final BoardListener boards;
  private final Map<Integer, Producer<String, byte[]>> secured = new ConcurrentHashMap<>();
  private final Map<Integer, ReentrantLock> turns = new ConcurrentHashMap<>();

  /// @param producers makes a producer with a transactional id
  /// @param plain for registrations
  KafkaCrawlPublisher(
      Topics topics,
      Function<String, Producer<String, byte[]>> producers,
      Producer<String, byte[]> plain,
      BoardListener boards) {
    this.topics = topics;
    this.producers = producers;
    this.plain = plain;
    this.boards = boards;
    boards.onRevoked(this::forget);
  }

  @Override
  public void secure(int partition) throws InterruptedException {
    ReentrantLock turn = turn(partition);
    turn.lockInterruptibly();
    try {
      if (!secured.containsKey(partition)) {
        Producer<String, byte[]> producer = fencing(partition);
        secured.put(partition, producer);
        boards.awaitCaughtUp(partition);
      }
    } finally {
      turn.unlock();
    }
  }

  private Producer<String, byte[]> fencing(int partition) {
    Producer<String, byte[]> producer = producers.apply(topics.prefix() + "crawl-" + partition);
    try {
      producer.initTransactions();
      return producer;
    } catch (RuntimeException broken) {
      producer.close(Duration.ZERO);
      throw broken;
    }
  }

  /// Crawls of several hosts may end at once on one partition: they take turns, as a producer has
  /// one transaction at a time.
  @Override
  public void publish(int partition, Crawl crawl) {
    ReentrantLock turn = turn(partition);
    turn.lock();
    try {
      Producer<String, byte[]> producer = secured.get(partition);
      if (producer == null) {
        throw new NotOwnerException("Partition " + partition + " was given away", null);
      }
      publish(partition, producer, crawl);
    } finally {
      turn.unlock();
    }
  }

  private void publish(int partition, Producer<String, byte[]> producer, Crawl crawl) {
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
    } catch (RuntimeException broken) {
      abandon(partition, producer);
      throw broken;
    }
  }

  @Override
  public void register(Board board) {
    send(boards.registration(board));
  }

  @Override
  public void order(Board board) {
    send(boards.order(board));
  }

  private void send(ProducerRecord<String, byte[]> message) {
    try {
      plain.send(message).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptException(stopped);
    } catch (ExecutionException broken) {
      throw new KafkaException("Cannot register " + message.key(), broken);
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

  /// What cannot be aborted, as when nobody knows whether the commit got through, is left to the
  /// next producer with its id: that ends it, and reads on the log how it ended.
  private void abandon(int partition, Producer<String, byte[]> producer) {
    try {
      producer.abortTransaction();
    } catch (RuntimeException alsoBroken) {
      forget(partition);
    }
  }

  private ReentrantLock turn(int partition) {
    return turns.computeIfAbsent(partition, _ -> new ReentrantLock());
  }

  private void forget(int partition) {
    Producer<String, byte[]> producer = secured.remove(partition);
    if (producer != null) {
      producer.close(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    Map.copyOf(secured).keySet().forEach(this::forget);
    plain.close();
  }
}
