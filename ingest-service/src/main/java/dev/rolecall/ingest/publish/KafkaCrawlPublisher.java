package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.BoardRecords;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.RawRecord;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.springframework.kafka.core.KafkaTemplate;

/// Publishes each crawl in one transaction, with one transactional template per partition of
/// `boards.v1`. Its transactional id fences an instance that has lost the partition but has not
/// noticed it yet.
final class KafkaCrawlPublisher implements CrawlPublisher, AutoCloseable {
  private final Topics topics;
  private final Function<String, KafkaTemplate<String, byte[]>> templates;
  private final KafkaTemplate<String, byte[]> singleRecords;
  private final BoardRecords records;
  private final BoardListener boards;
  private final Map<Integer, KafkaTemplate<String, byte[]>> fencedTemplates =
      new ConcurrentHashMap<>();
  private final Map<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

  /// @param templates creates a template for a transactional id
  /// @param singleRecords for registrations and operators' changes
  KafkaCrawlPublisher(
      Topics topics,
      Function<String, KafkaTemplate<String, byte[]>> templates,
      KafkaTemplate<String, byte[]> singleRecords,
      BoardRecords records,
      BoardListener boards) {
    this.topics = topics;
    this.templates = templates;
    this.singleRecords = singleRecords;
    this.records = records;
    this.boards = boards;
    boards.onRevoked(this::release);
  }

  @Override
  public int partitionOf(Board board) {
    return records.partitionOf(board);
  }

  @Override
  public void awaitCaughtUp(int partition) throws InterruptedException {
    boards.awaitCaughtUp(partition);
  }

  @Override
  public void fence(int partition) throws InterruptedException {
    ReentrantLock lock = lock(partition);
    lock.lockInterruptibly();
    try {
      if (!fencedTemplates.containsKey(partition)) {
        fencedTemplates.put(partition, createFencedTemplate(partition));
        boards.awaitCaughtUp(partition);
      }
    } finally {
      lock.unlock();
    }
  }

  /// The first producer of the template fences all earlier ones with this id. The template reuses
  /// it until it fails.
  private KafkaTemplate<String, byte[]> createFencedTemplate(int partition) {
    KafkaTemplate<String, byte[]> template =
        templates.apply(topics.prefix() + "crawl-" + partition);
    template.getProducerFactory().createProducer().close();
    return template;
  }

  /// Crawls of several hosts may end simultaneously on one partition. They are published one at a
  /// time, because a producer has one transaction at a time.
  @Override
  public void publish(int partition, Crawl crawl) {
    ReentrantLock lock = lock(partition);
    lock.lock();
    try {
      KafkaTemplate<String, byte[]> template = fencedTemplates.get(partition);
      if (template == null) {
        throw new NotOwnerException("Partition " + partition + " was revoked", null);
      }
      publish(partition, template, crawl);
    } finally {
      lock.unlock();
    }
  }

  /// After any failure the partition must be fenced again: the template may have replaced its
  /// producer, and only the topic shows whether the transaction was committed.
  private void publish(int partition, KafkaTemplate<String, byte[]> template, Crawl crawl) {
    try {
      template.executeInTransaction(
          operations -> {
            crawl
                .postings()
                .forEach(
                    posting ->
                        operations.send(
                            rawRecord(posting.key().toString(), posting.key().board(), posting)));
            crawl.held().forEach(posting -> operations.send(deadLetter(posting)));
            operations.send(
                rawRecord(
                    Topics.crawlReportKey(crawl.report().board()),
                    crawl.report().board(),
                    crawl.report()));
            crawl.found().forEach(board -> operations.send(records.state(board)));
            operations.send(records.state(crawl.board()));
            return true;
          });
    } catch (RuntimeException e) {
      release(partition);
      if (isFenced(e)) {
        throw new NotOwnerException("Another instance owns partition " + partition, e);
      }
      throw e;
    }
  }

  private static boolean isFenced(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException
          || cause instanceof OutOfOrderSequenceException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void register(Collection<Board> boards) {
    send(boards.stream().map(records::registration).toList());
  }

  @Override
  public void control(Board board) {
    send(List.of(records.control(board)));
  }

  /// Without a transaction, which could not be used anymore once the partition was given up.
  @Override
  public void hostDelay(Board board, HostDelay delay) {
    send(List.of(records.hostDelay(board, delay)));
  }

  /// Sends all records before it waits for the first.
  private void send(List<ProducerRecord<String, byte[]>> requests) {
    var sent = requests.stream().map(singleRecords::send).toList();
    try {
      for (var result : sent) {
        result.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot publish " + requests.getFirst().key(), e);
    }
  }

  private ProducerRecord<String, byte[]> rawRecord(String key, BoardKey board, RawRecord value) {
    Topic topic = topics.rawPostings();
    return new ProducerRecord<>(
        topic.name(),
        Topic.partition(board.toString(), topic.partitions()),
        key,
        Codecs.writeRaw(value));
  }

  /// The record is not on its topic, so it has no offset.
  private ProducerRecord<String, byte[]> deadLetter(HeldPosting held) {
    RawPosting posting = held.posting();
    ProducerRecord<String, byte[]> raw =
        rawRecord(posting.key().toString(), posting.key().board(), posting);
    DeadLetter letter =
        new DeadLetter(
            raw.topic(),
            raw.partition(),
            -1,
            raw.key(),
            Base64.getEncoder().encodeToString(raw.value()),
            held.reason(),
            "publish",
            posting.readAt());
    String topic = topics.deadLettersOf(topics.rawPostings()).name();
    return new ProducerRecord<>(
        topic, raw.partition(), raw.key(), Codecs.DEAD_LETTER.write(letter));
  }

  private ReentrantLock lock(int partition) {
    return locks.computeIfAbsent(partition, _ -> new ReentrantLock());
  }

  private void release(int partition) {
    KafkaTemplate<String, byte[]> template = fencedTemplates.remove(partition);
    if (template != null) {
      KafkaClients.close(template);
    }
  }

  @Override
  public void close() {
    Map.copyOf(fencedTemplates).keySet().forEach(this::release);
  }
}
