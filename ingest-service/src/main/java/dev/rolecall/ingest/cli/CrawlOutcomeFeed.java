package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/// Hears what becomes of crawls from now on.
final class CrawlOutcomeFeed implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;

  CrawlOutcomeFeed(Topics topics, KafkaSettings kafka) {
    this.consumer = Tail.of(topics.crawls(), kafka);
  }

  List<CrawlOutcome> poll(Duration patience) {
    List<CrawlOutcome> outcomes = new ArrayList<>();
    consumer.poll(patience).forEach(message -> read(message.value()).ifPresent(outcomes::add));
    return outcomes;
  }

  private static Optional<CrawlOutcome> read(byte[] value) {
    try {
      return Optional.of(Codecs.CRAWL_OUTCOME.read(value));
    } catch (UnreadableRecordException anotherVersions) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
