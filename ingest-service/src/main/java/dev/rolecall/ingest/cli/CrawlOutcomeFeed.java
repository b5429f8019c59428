package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.TopicReader;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListenerContainer;

/// The crawl outcomes that are published from now on.
final class CrawlOutcomeFeed implements AutoCloseable {
  private final BlockingDeque<CrawlOutcome> outcomes = new LinkedBlockingDeque<>();
  private final MessageListenerContainer container;

  CrawlOutcomeFeed(Topics topics, TopicReader reader) {
    this.container = reader.listen(reader.endOffsets(topics.crawls()), this::onRecords);
  }

  private void onRecords(List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        outcomes.add(Codecs.CRAWL_OUTCOME.read(record.value()));
      } catch (UnreadableRecordException e) {
        continue; // of another version; the running service logs it
      }
    }
  }

  /// The next outcome; empty when none arrives within the timeout.
  Optional<CrawlOutcome> next(Duration timeout) throws InterruptedException {
    return Optional.ofNullable(outcomes.pollFirst(timeout.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    container.stop();
  }
}
