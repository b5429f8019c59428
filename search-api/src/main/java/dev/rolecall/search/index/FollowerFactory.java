package dev.rolecall.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/// Makes a follower for a version of the index. All of them share one producer of dead letters.
public final class FollowerFactory implements AutoCloseable {
  private final ElasticsearchClient client;
  private final KafkaClients kafka;
  private final Topics topics;
  private final IndexNames names;
  private final IndexProperties properties;
  private final IndexChanges reader;
  private final IndexMeters meters;
  private final Clock clock;
  private @Nullable Producer<String, byte[]> producer;

  public FollowerFactory(
      ElasticsearchClient client,
      KafkaClients kafka,
      Topics topics,
      IndexNames names,
      IndexProperties properties,
      CurrencyRates rates,
      MeterRegistry registry,
      Clock clock) {
    this.client = client;
    this.kafka = kafka;
    this.topics = topics;
    this.names = names;
    this.properties = properties;
    this.reader = new IndexChanges(new JobDocuments(rates));
    this.meters = IndexMeters.in(registry);
    this.clock = clock;
  }

  IndexFollower follower(JobIndex index) {
    return new IndexFollower(
        index,
        topics.jobs().name(),
        () -> kafka.consumer(names.group(index), properties.batch(), properties.fetch()),
        reader,
        new ElasticsearchJobWriter(client, names.writes(index.name()), properties.bulk()),
        new DeadLetterSender(producer(), topics, clock),
        meters,
        new Backoff(properties.backoff(), properties.longestBackoff()));
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = kafka.producer();
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close();
    }
  }
}
