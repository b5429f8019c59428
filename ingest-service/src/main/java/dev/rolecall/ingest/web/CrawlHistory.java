package dev.rolecall.ingest.web;

import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.util.backoff.FixedBackOff;

/// All crawl outcomes on `crawls.v1`, as totals by source, the latest of them, and the last one of
/// each board. Every instance reads the whole topic at its start.
final class CrawlHistory implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CrawlHistory.class);
  private static final int MAX_LATEST = 500;

  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final Deque<CrawlOutcome> latest = new ArrayDeque<>();
  private final Map<String, CrawlTotals> bySource = new TreeMap<>();
  private final Map<BoardKey, CrawlOutcome> byBoard = new HashMap<>();

  CrawlHistory(Topics topics, KafkaClients clients) {
    TopicPartitionOffset[] all =
        IntStream.range(0, topics.crawls().partitions())
            .mapToObj(
                i -> new TopicPartitionOffset(topics.crawls().name(), i, SeekPosition.BEGINNING))
            .toArray(TopicPartitionOffset[]::new);
    ContainerProperties properties = new ContainerProperties(all);
    MessageListener<String, byte[]> listener = this::onRecord;
    properties.setMessageListener(listener);
    properties.setAckMode(ContainerProperties.AckMode.MANUAL); // never acknowledged
    this.container = clients.container(properties, null);
    container.setBeanName("crawl-history");
    container.setCommonErrorHandler(
        new DefaultErrorHandler(CrawlHistory::skip, new FixedBackOff(0, 0)));
  }

  /// Every instance reads the whole topic at each start. So an unreadable outcome is only logged: a
  /// dead letter would be published again each time.
  private static void skip(ConsumerRecord<?, ?> record, Exception failure) {
    log.warn(
        "Skipping an unreadable crawl outcome at {}-{}@{}",
        record.topic(),
        record.partition(),
        record.offset(),
        failure);
  }

  synchronized List<CrawlOutcome> latest() {
    return List.copyOf(latest);
  }

  synchronized Map<String, CrawlTotals> bySource() {
    return new TreeMap<>(bySource);
  }

  synchronized Map<BoardKey, CrawlOutcome> lastCrawls() {
    return new HashMap<>(byBoard);
  }

  private void onRecord(ConsumerRecord<String, byte[]> record) {
    CrawlOutcome outcome = Codecs.CRAWL_OUTCOME.read(record.value());
    add(outcome);
    if (!outcome.balanced()) {
      log.error("The crawl counts of {} do not balance: {}", outcome.crawlId(), outcome);
    }
  }

  private synchronized void add(CrawlOutcome outcome) {
    latest.addFirst(outcome);
    if (latest.size() > MAX_LATEST) {
      latest.removeLast();
    }
    byBoard.put(outcome.board(), outcome); // a board's outcomes are on one partition, in order
    bySource.merge(outcome.board().source().value(), CrawlTotals.of(outcome), CrawlTotals::plus);
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void stop() {
    container.stop();
  }

  @Override
  public boolean isRunning() {
    return container.isRunning();
  }
}
