package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Raw postings to roles, as a function of its parts; the package says what flows where.
public final class NormalizeTopology {
  static final String ROLES = "roles";
  static final String CRAWLS = "crawls";
  static final String DEAD_LETTERS = "dead-letters";
  private static final String RAW = "raw-postings";
  private static final String NORMALIZE = "normalize";

  private NormalizeTopology() {}

  /// @param expiryTick how often open roles are looked through for those that expired
  public static Topology build(
      Topics topics, Normalizer normalizer, Clock clock, Duration expiryTick) {
    Serializer<String> text = new StringSerializer();
    return new Topology()
        .addSource(
            RAW,
            new StringDeserializer(),
            Serdes.ByteArray().deserializer(),
            topics.rawPostings().name())
        .addProcessor(NORMALIZE, () -> new NormalizeProcessor(normalizer, clock, expiryTick), RAW)
        .addStateStore(
            store(PostingStore.POSTING_ROLES, "posting-roles/1", PostingRoles.class), NORMALIZE)
        .addStateStore(
            store(NormalizeProcessor.CRAWL_TALLIES, "crawl-tally/1", CrawlTally.class), NORMALIZE)
        .addStateStore(expiries(), NORMALIZE)
        .addSink(
            ROLES,
            topics.postings().name(),
            text,
            RoutedRole.serializer(),
            NormalizeTopology::toEmployer,
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
            NORMALIZE);
  }

  private static Optional<Set<Integer>> toEmployer(
      String topic, String key, RoutedRole routed, int partitions) {
    return Optional.of(Set.of(Topic.partition(routed.employer().toString(), partitions)));
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(
      String name, String schema, Class<T> type) {
    Serde<T> values = JsonSerde.of(new JsonCodec<>(schema, type));
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }

  private static StoreBuilder<KeyValueStore<String, String>> expiries() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PostingStore.EXPIRIES), Serdes.String(), Serdes.String());
  }
}
