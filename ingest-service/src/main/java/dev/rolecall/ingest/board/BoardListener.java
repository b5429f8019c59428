package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `boards.v1`, of which the group gives this instance some partitions, and keeps the book.
///
/// Nothing is ever committed: a partition that comes is read from its start, which the compaction
/// keeps short.
public final class BoardListener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BoardListener.class);
  private static final String WRITER = "writer";
  private static final Duration POLL = Duration.ofMillis(200);

  private final Topics topics;
  private final Consumer<String, byte[]> consumer;
  private final OwnedBoards book;
  private final byte[] writer = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  private final List<IntConsumer> revoked = new ArrayList<>();
  private final Map<Integer, List<CountDownLatch>> waiting = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean stopping;

  public BoardListener(Topics topics, Consumer<String, byte[]> consumer, OwnedBoards book) {
    this.topics = topics;
    this.consumer = consumer;
    this.book = book;
    this.thread = Thread.ofPlatform().name("board-log").daemon().unstarted(this::follow);
  }

  public void start() {
    thread.start();
  }

  /// Is told of each partition that is given away.
  public void onRevoked(IntConsumer listener) {
    revoked.add(listener);
  }

  /// A record that carries a board, marked as ours.
  public ProducerRecord<String, byte[]> record(Board board) {
    ProducerRecord<String, byte[]> message = record(board, "");
    message.headers().add(WRITER, writer);
    return message;
  }

  /// A record that carries a board from whoever registers it, to be heard by its owner, us too.
  public ProducerRecord<String, byte[]> registration(Board board) {
    return record(board, Topics.BOARD_REGISTRATION);
  }

  /// A record that carries a board as an operator wants it.
  public ProducerRecord<String, byte[]> order(Board board) {
    return record(board, Topics.BOARD_CONTROL);
  }

  private ProducerRecord<String, byte[]> record(Board board, String wish) {
    return new ProducerRecord<>(
        topics.boards().name(), partitionOf(board), board.key() + wish, Codecs.BOARD.write(board));
  }

  public int partitionOf(Board board) {
    return Topic.partition(board.host(), topics.boards().partitions());
  }

  /// Notes what we published ourselves, so that we need not wait until it comes back.
  public void wrote(Board board) {
    book.wrote(partitionOf(board), board);
  }

  /// Waits until the book holds all that is on the partition now.
  public void awaitCaughtUp(int partition) throws InterruptedException {
    CountDownLatch caughtUp = new CountDownLatch(1);
    waiting.compute(
        partition,
        (_, latches) -> {
          List<CountDownLatch> all = latches == null ? new ArrayList<>() : latches;
          all.add(caughtUp);
          return all;
        });
    caughtUp.await();
  }

  private void follow() {
    try {
      consumer.subscribe(List.of(topics.boards().name()), new Ownership());
      while (!stopping) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
          hear(message);
        }
        consumer.assignment().forEach(this::checkCaughtUp);
      }
    } catch (WakeupException stop) {
      log.debug("Woken up to stop");
    } finally {
      consumer.close();
    }
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    Header by = message.headers().lastHeader(WRITER);
    boolean own = by != null && java.util.Arrays.equals(by.value(), writer);
    try {
      if (message.value() == null) {
        book.erased(message.partition(), BoardKey.parse(message.key()));
      } else if (own) {
        book.heardOwn(message.partition(), Codecs.BOARD.read(message.value()));
      } else if (by != null) {
        book.heard(message.partition(), Codecs.BOARD.read(message.value()));
      } else if (message.key().endsWith(Topics.BOARD_CONTROL)) {
        book.ordered(message.partition(), Codecs.BOARD.read(message.value()));
      } else {
        book.asked(message.partition(), Codecs.BOARD.read(message.value()));
      }
    } catch (UnreadableRecordException | IllegalArgumentException bad) {
      log.warn("Skipping an unreadable board {}: {}", message.key(), bad.getMessage());
    }
  }

  private void checkCaughtUp(TopicPartition partition) {
    boolean known = book.owns(partition.partition());
    boolean asked = waiting.containsKey(partition.partition());
    if (known && (asked || !book.isLoaded(partition.partition()))) {
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      if (consumer.position(partition) >= end) {
        book.loaded(partition.partition());
        release(partition.partition());
      }
    }
  }

  private void release(int partition) {
    List<CountDownLatch> latches = waiting.remove(partition);
    if (latches != null) {
      latches.forEach(CountDownLatch::countDown);
    }
  }

  @Override
  public void close() {
    stopping = true;
    if (thread.getState() == Thread.State.NEW) {
      consumer.close();
      return;
    }
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Partitions come and go.
  private final class Ownership implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> book.assign(partition.partition()));
      consumer.seekToBeginning(partitions);
      log.info("Reading boards of partitions {}", numbers(partitions));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(this::giveAway);
    }

    private void giveAway(TopicPartition partition) {
      book.revoke(partition.partition());
      revoked.forEach(listener -> listener.accept(partition.partition()));
      release(partition.partition());
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
      return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }
  }
}
