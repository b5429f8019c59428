package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.TestLog;
import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.BoardRecords;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.kafka.DeadLetterRecovererFactory;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.publish.CrawlPublisher.NotOwnerException;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.HostDelay;
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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/// On a real broker.
@StoreContract
class KafkaCrawlPublisherTest {
  private final KafkaSettings kafka = TestLog.kafka();
  private final Topics topics = TestLog.created(new Topics(TestPlatform.randomPrefix(), 2));
  private final KafkaClients clients = TestLog.clients();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /// One instance's boards, listener and publisher.
  private final class Instance {
    final OwnedBoards boards = new OwnedBoards();
    final BoardRecords records = new BoardRecords(topics);
    final KafkaTemplate<String, byte[]> single = clients.template();
    final BoardListener log =
        new BoardListener(
            topics,
            clients,
            new DeadLetterRecovererFactory(topics, single, Clocks.system()),
            records,
            boards);
    final List<String> producers = new CopyOnWriteArrayList<>();
    final KafkaCrawlPublisher publisher =
        new KafkaCrawlPublisher(topics, this::template, single, records, log);

    Instance() {
      open.add(() -> KafkaClients.close(single));
      open.add(publisher);
      open.add(log);
      log.start();
    }

    /// Records each producer that the template creates.
    private KafkaTemplate<String, byte[]> template(String id) {
      KafkaTemplate<String, byte[]> template = clients.transactionalTemplate(id);
      template
          .getProducerFactory()
          .addListener(
              new ProducerFactory.Listener<>() {
                @Override
                public void producerAdded(String name, Producer<String, byte[]> producer) {
                  producers.add(name);
                }
              });
      return template;
    }

    /// A second producer, like that of another instance.
    private Producer<String, byte[]> transactional(String id) {
      Map<String, Object> own = new HashMap<>(kafka.producer());
      own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
      return new KafkaProducer<>(own);
    }

    int owned() {
      return (int) IntStream.range(0, topics.partitions()).filter(boards::owns).count();
    }

    Instance owning(int partitions) {
      await().atMost(Duration.ofSeconds(60)).until(() -> owned() == partitions);
      return this;
    }
  }

  private static Crawl crawl(Board board, String body) throws InterruptedException {
    InventedSource source = new InventedSource();
    Instant at = Instant.parse("2026-11-05T09:00:00Z");
    FetchedPages pages =
        new Crawler(new StubFetcher().then(body), SourceAddresses.DEFAULT).read(source, board, at);
    return new CrawlBuilder(source, board, pages, "c" + body.hashCode(), at, at)
        .build(Duration.ofHours(1), Duration.ofHours(6), List.of());
  }

  private List<RawRecord> raw() {
    return TestLog.records(topics.rawPostings()).stream()
        .map(record -> Codecs.readRaw(record.value()))
        .toList();
  }

  @Test
  void publishesPostingsThenTheReportAndTheBoardsState() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.records.partitionOf(InventedSource.fresh());
    instance.publisher.fence(partition);
    Crawl crawl = crawl(InventedSource.fresh(), "1=a\n2=b");
    instance.publisher.publish(partition, crawl);
    assertThat(raw())
        .containsExactly(crawl.postings().get(0), crawl.postings().get(1), crawl.report());
    assertThat(TestLog.latest(topics.boards(), Codecs.BOARD))
        .containsOnlyKeys(InventedSource.ACME.toString())
        .containsValue(crawl.board());
  }

  @Test
  void readersNeverSeeACrawlOfAnInstanceThatFailedWhilePublishing() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.records.partitionOf(InventedSource.fresh());
    RawPosting half = crawl(InventedSource.fresh(), "9=half").postings().getFirst();
    Producer<String, byte[]> dead = instance.transactional(topics.prefix() + "crawl-" + partition);
    dead.initTransactions();
    dead.beginTransaction();
    dead.send(
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            topics.rawPostings().name(), 0, half.key().toString(), Codecs.writeRaw(half)));
    dead.flush(); // it is on the broker, and its owner is gone
    instance.publisher.fence(partition);
    instance.publisher.publish(partition, crawl(InventedSource.fresh(), "1=whole"));
    assertThat(raw()).noneMatch(half::equals).hasSize(2);
    dead.close(Duration.ZERO);
  }

  @Test
  void theInstanceThatFencesAPartitionLastOwnsIt() throws InterruptedException {
    Instance first = new Instance().owning(2);
    int partition = first.records.partitionOf(InventedSource.fresh());
    first.publisher.fence(partition);
    Producer<String, byte[]> taker = first.transactional(topics.prefix() + "crawl-" + partition);
    taker.initTransactions();
    Crawl crawl = crawl(InventedSource.fresh(), "1=a");
    assertThatThrownBy(() -> first.publisher.publish(partition, crawl))
        .isInstanceOf(NotOwnerException.class);
    assertThat(raw()).isEmpty();
    taker.close();
    first.publisher.fence(partition);
    first.publisher.publish(partition, crawl);
    assertThat(raw()).hasSize(2);
  }

  @Test
  void concurrentCrawlsOfAPartitionArePublishedOneAfterTheOther() throws InterruptedException {
    Instance instance = new Instance().owning(2);
    int partition = instance.records.partitionOf(InventedSource.fresh());
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    List<Thread> crawls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Crawl crawl = crawl(InventedSource.fresh(), i + "=a\n" + (i + 100) + "=b");
      crawls.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      instance.publisher.fence(partition);
                      instance.publisher.publish(partition, crawl);
                    } catch (InterruptedException | RuntimeException e) {
                      faults.add(e);
                    }
                  }));
    }
    for (Thread crawl : crawls) {
      crawl.join();
    }
    assertThat(faults).isEmpty();
    assertThat(instance.producers).as("one producer for all crawls").hasSize(1);
    assertThat(raw()).hasSize(8 * 3);
  }

  @Test
  void instancesDivideTheHostsAndTakeOverThoseOfAStoppedInstance() {
    Instance one = new Instance().owning(2);
    Instance other = new Instance();
    await().atMost(Duration.ofSeconds(60)).until(() -> one.owned() == 1 && other.owned() == 1);
    one.publisher.register(List.of(InventedSource.fresh()));
    int partition = one.records.partitionOf(InventedSource.fresh());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                one.boards.find(partition, InventedSource.ACME).isPresent()
                    || other.boards.find(partition, InventedSource.ACME).isPresent());
    assertThat(one.boards.knows(InventedSource.ACME))
        .isNotEqualTo(other.boards.knows(InventedSource.ACME));
    other.log.close();
    one.owning(2);
    await().atMost(Duration.ofSeconds(30)).until(() -> one.boards.knows(InventedSource.ACME));
  }

  @Test
  void theNextOwnerKnowsTheHostOfAnInterruptedCrawl() {
    HostDelay delay = new HostDelay(Duration.ofSeconds(7), Instant.parse("2026-11-05T09:10:00Z"));
    Instance one = new Instance().owning(2);
    one.publisher.register(List.of(InventedSource.fresh()));
    one.publisher.hostDelay(InventedSource.fresh(), delay);
    int partition = one.records.partitionOf(InventedSource.fresh());
    one.log.close();
    Instance other = new Instance();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(other.boards.find(partition, InventedSource.ACME))
                    .map(Board::state)
                    .hasValueSatisfying(state -> assertThat(state.hostDelay()).isEqualTo(delay)));
  }

  @Test
  void creatingTheTopicsAgainChangesNothing() {
    TestLog.created(new Topics(topics.prefix(), 3));
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

  @Test
  void anUnreadableBoardBecomesOneDeadLetterAndTheOthersAreRead() throws Exception {
    Instance first = new Instance().owning(2);
    int partition = first.records.partitionOf(InventedSource.fresh());
    first.single.send(topics.boards().name(), partition, "invented:bad", new byte[] {'{'}).get();
    first.publisher.register(List.of(InventedSource.fresh()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> first.boards.find(partition, InventedSource.ACME).isPresent());
    first.log.close();
    Instance second = new Instance().owning(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> second.boards.find(partition, InventedSource.ACME).isPresent());
    assertThat(TestLog.records(topics.deadLettersOf(topics.boards())))
        .singleElement()
        .satisfies(
            record -> {
              DeadLetter letter = Codecs.DEAD_LETTER.read(record.value());
              assertThat(record.partition()).isEqualTo(partition);
              assertThat(record.key()).isEqualTo("invented:bad");
              assertThat(letter.stage()).isEqualTo("boards");
              assertThat(letter.reason()).isNotBlank();
            });
  }
}
