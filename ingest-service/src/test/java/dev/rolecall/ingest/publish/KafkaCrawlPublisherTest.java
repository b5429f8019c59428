package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.TestLog;
import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.kafka.TopicsMaker;
import dev.rolecall.ingest.publish.CrawlPublisher.NotOwnerException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.RawRecord;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On a real broker.
@StoreContract
class KafkaCrawlPublisherTest {
  private final KafkaSettings kafka = TestLog.kafka();
  private final Topics topics =
      TopicsMaker.make(kafka.bootstrapServers(), new Topics(TestPlatform.randomPrefix(), 2));
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /// One instance's log of boards, book and publisher.
  private final class Instance {
    final OwnedBoards book = new OwnedBoards();
    final BoardListener log = new BoardListener(topics, consumer(), book);
    final List<Producer<String, byte[]>> producers = new CopyOnWriteArrayList<>();
    final KafkaCrawlPublisher publisher =
        new KafkaCrawlPublisher(
            topics, this::transactional, new KafkaProducer<>(kafka.producer()), log);

    Instance() {
      open.add(publisher);
      open.add(log);
      log.start();
    }

    private Producer<String, byte[]> transactional(String id) {
      Map<String, Object> own = new HashMap<>(kafka.producer());
      own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
      Producer<String, byte[]> producer = new KafkaProducer<>(own);
      producers.add(producer);
      return producer;
    }

    int owned() {
      return (int) IntStream.range(0, topics.partitions()).filter(book::owns).count();
    }

    Instance owning(int partitions) {
      await().atMost(Duration.ofSeconds(60)).until(() -> owned() == partitions);
      return this;
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "ingest");
    return new KafkaConsumer<>(settings);
  }

  private static Crawl crawl(Board board, String body) throws InterruptedException {
    InventedSource source = new InventedSource();
    Crawler.Reading reading =
        new Crawler(new StubFetcher().then(body), SourceAddresses.LIVE).read(source, board);
    Instant at = Instant.parse("2026-11-05T09:00:00Z");
    return new CrawlComparison(source, board, reading, "c" + body.hashCode(), at, at)
        .settle(Duration.ofHours(1), Duration.ofHours(6), List.of());
  }

  private List<RawRecord> raw() {
    return TestLog.records(topics.rawPostings()).stream()
        .map(record -> Codecs.readRaw(record.value()))
        .toList();
  }

  @Test
  void aCrawlIsItsPostingsThenItsReportAndTheBoardsState() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.log.partitionOf(InventedSource.fresh());
    instance.publisher.secure(partition);
    Crawl crawl = crawl(InventedSource.fresh(), "1=a\n2=b");
    instance.publisher.publish(partition, crawl);
    assertThat(raw())
        .containsExactly(crawl.postings().get(0), crawl.postings().get(1), crawl.report());
    assertThat(TestLog.latest(topics.boards(), Codecs.BOARD))
        .containsOnlyKeys(InventedSource.ACME.toString())
        .containsValue(crawl.board());
  }

  @Test
  void halfACrawlOfAnInstanceThatDiedIsNeverSeen() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.log.partitionOf(InventedSource.fresh());
    RawPosting half = crawl(InventedSource.fresh(), "9=half").postings().getFirst();
    Producer<String, byte[]> dead = instance.transactional(topics.prefix() + "crawl-" + partition);
    dead.initTransactions();
    dead.beginTransaction();
    dead.send(
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            topics.rawPostings().name(), 0, half.key().toString(), Codecs.writeRaw(half)));
    dead.flush(); // it is on the broker, and its owner is gone
    instance.publisher.secure(partition);
    instance.publisher.publish(partition, crawl(InventedSource.fresh(), "1=whole"));
    assertThat(raw()).noneMatch(half::equals).hasSize(2);
    dead.close(Duration.ZERO);
  }

  @Test
  void whoeverSecuresAPartitionLaterIsItsOwner() throws InterruptedException {
    Instance first = new Instance().owning(2);
    int partition = first.log.partitionOf(InventedSource.fresh());
    first.publisher.secure(partition);
    Producer<String, byte[]> taker = first.transactional(topics.prefix() + "crawl-" + partition);
    taker.initTransactions();
    Crawl crawl = crawl(InventedSource.fresh(), "1=a");
    assertThatThrownBy(() -> first.publisher.publish(partition, crawl))
        .isInstanceOf(NotOwnerException.class);
    assertThat(raw()).isEmpty();
    taker.close();
    first.publisher.secure(partition);
    first.publisher.publish(partition, crawl);
    assertThat(raw()).hasSize(2);
  }

  @Test
  void crawlsThatEndAtOnceTakeTurns() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.log.partitionOf(InventedSource.fresh());
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    List<Thread> crawls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Crawl crawl = crawl(InventedSource.fresh(), i + "=a\n" + (i + 100) + "=b");
      crawls.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      instance.publisher.secure(partition);
                      instance.publisher.publish(partition, crawl);
                    } catch (InterruptedException | RuntimeException fault) {
                      faults.add(fault);
                    }
                  }));
    }
    for (Thread crawl : crawls) {
      crawl.join();
    }
    assertThat(faults).isEmpty();
    assertThat(instance.producers).as("one producer for them all").hasSize(1);
    assertThat(raw()).hasSize(8 * 3);
  }

  @Test
  void twoInstancesDivideTheHostsAndOneThatEndsLeavesItsOwnToTheOther() {
    Instance one = new Instance().owning(2);
    Instance other = new Instance();
    await().atMost(Duration.ofSeconds(60)).until(() -> one.owned() == 1 && other.owned() == 1);
    one.publisher.register(InventedSource.fresh());
    int partition = one.log.partitionOf(InventedSource.fresh());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                one.book.find(partition, InventedSource.ACME).isPresent()
                    || other.book.find(partition, InventedSource.ACME).isPresent());
    assertThat(one.book.knows(InventedSource.ACME))
        .isNotEqualTo(other.book.knows(InventedSource.ACME));
    other.log.close();
    one.owning(2);
    await().atMost(Duration.ofSeconds(30)).until(() -> one.book.knows(InventedSource.ACME));
  }

  @Test
  void makingTopicsAgainChangesNothing() {
    TopicsMaker.make(kafka.bootstrapServers(), topics);
    try (var consumer = new KafkaConsumer<String, byte[]>(kafka.consumer())) {
      topics
          .all()
          .forEach(
              topic ->
                  assertThat(consumer.partitionsFor(topic.name()))
                      .as(topic.name())
                      .hasSize(topic.partitions()));
    }
  }
}
