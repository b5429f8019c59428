package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Builds the topology that normalizes raw postings into roles; see the package for the data flow.
public final class NormalizeTopology {
  static final String ROLES = "roles";
  static final String CRAWLS = "crawls";
  static final String DEAD_LETTERS = "dead-letters";
  private static final String RAW = "raw-postings";
  private static final String NORMALIZE = "normalize";

  private NormalizeTopology() {}

  public static Topology build(
      Topics topics,
      Normalizer normalizer,
      Clock clock,
      AdaptiveCommit adaptiveCommit,
      MeterRegistry meters) {
    Topology topology = new Topology();
    addTo(topology, topics, normalizer, clock, adaptiveCommit, meters);
    return topology;
  }

  public static void addTo(
      Topology topology,
      Topics topics,
      Normalizer normalizer,
      Clock clock,
      AdaptiveCommit adaptiveCommit,
      MeterRegistry meters) {
    Serializer<String> text = new StringSerializer();
    topology
        .addSource(
            RAW,
            new StringDeserializer(),
            Serdes.ByteArray().deserializer(),
            topics.rawPostings().name())
        .addProcessor(
            NORMALIZE, () -> new NormalizeProcessor(normalizer, clock, adaptiveCommit, meters), RAW)
        .addStateStore(
            store(
                Stores.persistentKeyValueStore(PostingStore.POSTING_ROLES),
                "posting-roles/1",
                PostingRoles.class),
            NORMALIZE)
        .addStateStore(summaries(), NORMALIZE)
        .addStateStore(counters(), NORMALIZE)
        .addStateStore(expiries(), NORMALIZE)
        .addStateStore(reports(), NORMALIZE)
        .addSink(
            ROLES,
            topics.postings().name(),
            text,
            RoutedRole.serializer(),
            RoutedRole::partition,
            NORMALIZE)
        .addSink(
            CRAWLS,
            topics.crawls().name(),
            text,
            JsonSerde.of(Codecs.CRAWL_OUTCOME).serializer(),
            NORMALIZE)
        .addSink(
            DEAD_LETTERS,
            topics.deadLettersOf(topics.rawPostings()).name(),
            text,
            JsonSerde.of(Codecs.DEAD_LETTER).serializer(),
            DeadLetters::partition,
            NORMALIZE);
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(
      KeyValueBytesStoreSupplier store, String schema, Class<T> type) {
    Serde<T> values = JsonSerde.of(new JsonCodec<>(schema, type));
    return Stores.keyValueStoreBuilder(store, Serdes.String(), values);
  }

  /// In memory: there are few counters, and each is updated with every posting of its crawl.
  private static StoreBuilder<KeyValueStore<String, CrawlCounter>> counters() {
    return store(
        Stores.inMemoryKeyValueStore(CrawlStore.CRAWL_COUNTERS),
        "crawl-counter/1",
        CrawlCounter.class);
  }

  private static StoreBuilder<KeyValueStore<String, PostingSummary>> summaries() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PostingStore.SUMMARIES),
        Serdes.String(),
        PostingSummary.serde());
  }

  private static StoreBuilder<KeyValueStore<String, String>> expiries() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PostingStore.EXPIRIES), Serdes.String(), Serdes.String());
  }

  private static StoreBuilder<KeyValueStore<String, Long>> reports() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(CrawlStore.BOARD_REPORTS), Serdes.String(), Serdes.Long());
  }
}
