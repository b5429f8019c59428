package dev.rolecall.ingest.web;

import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All crawl outcomes that the log keeps, summed up, and the latest of them as they are.
public final class CrawlHistory implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrawlHistory.class);
  private static final int LATEST = 500;

  private final Consumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Deque<CrawlOutcome> latest = new ArrayDeque<>();
  private final Map<String, CrawlTotals> bySource = new TreeMap<>();
  private final List<java.util.function.Consumer<CrawlOutcome>> listeners =
      new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean stopping;

  public CrawlHistory(Topics topics, Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
    this.partitions =
        Stream.iterate(0, i -> i < topics.crawls().partitions(), i -> i + 1)
            .map(i -> new TopicPartition(topics.crawls().name(), i))
            .toList();
    this.thread = Thread.ofPlatform().name("crawl-ledger").daemon().unstarted(this::follow);
  }

  public void start() {
    thread.start();
  }

  /// Is told of every outcome, past ones too.
  public void onOutcome(java.util.function.Consumer<CrawlOutcome> listener) {
    listeners.add(listener);
  }

  public synchronized List<CrawlOutcome> latest() {
    return List.copyOf(latest);
  }

  public synchronized Map<String, CrawlTotals> bySource() {
    return new TreeMap<>(bySource);
  }

  private void follow() {
    try {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!stopping) {
        consumer.poll(Duration.ofMillis(250)).forEach(this::hear);
      }
    } catch (WakeupException stop) {
      log.debug("Woken up to stop");
    } finally {
      consumer.close();
    }
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    try {
      CrawlOutcome outcome = Codecs.CRAWL_OUTCOME.read(message.value());
      synchronized (this) {
        latest.addFirst(outcome);
        if (latest.size() > LATEST) {
          latest.removeLast();
        }
        bySource.merge(
            outcome.board().source().value(), CrawlTotals.of(outcome), CrawlTotals::plus);
      }
      if (!outcome.balanced()) {
        log.error("The equation does not hold for crawl {}: {}", outcome.crawlId(), outcome);
      }
      listeners.forEach(listener -> listener.accept(outcome));
    } catch (UnreadableRecordException bad) {
      log.warn("Skipping an unreadable crawl outcome: {}", bad.getMessage());
    }
  }

  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
  }
}
