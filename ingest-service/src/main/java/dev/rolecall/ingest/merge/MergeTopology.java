package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.ingest.merge.state.MergeStores;
import dev.rolecall.ingest.merge.state.PendingRoles;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Builds the topology that merges roles into jobs; see the package for the data flow.
///
/// A job is published once per commit, however many of its roles changed. For that the changes are
/// collected, and a table with a cache (`merge-changed`) stores a marker for each change: Kafka
/// Streams forwards the content of a cache when the task commits, within its transaction. So the
/// first forwarded marker triggers the handling of all changes before the commit, and no change is
/// lost in a crash.
///
/// All markers have one key in that cache: an entry keeps the whole source record in memory, also
/// after the commit, and the size of the cache does not include it.
public final class MergeTopology {
  /// Includes the version of the state's layout. State with another layout is rebuilt from the
  /// topics.
  public static final String APPLICATION = "merge-2";

  private static final String CHANGES_TABLE = "merge-changed";

  private MergeTopology() {}

  public static Topology build(
      Topics topics,
      Clock clock,
      AdaptiveCommit adaptiveCommit,
      MeterRegistry registry,
      MergeCaches caches) {
    StreamsBuilder builder = new StreamsBuilder();
    addTo(builder, topics, clock, adaptiveCommit, registry, caches);
    return builder.build();
  }

  public static void addTo(
      StreamsBuilder builder,
      Topics topics,
      Clock clock,
      AdaptiveCommit adaptiveCommit,
      MeterRegistry registry,
      MergeCaches caches) {
    MergeMeters meters = new MergeMeters(registry);
    MergeStores.all(caches).forEach(builder::addStateStore);
    KStream<String, Object> collected =
        builder.stream(
                List.of(topics.postings().name(), topics.mergeDecisions().name()),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("roles-in"))
            .processValues(
                () -> new RoleCollector(clock, adaptiveCommit, meters),
                Named.as("collect"),
                PendingRoles.NAME);
    collected
        .filter((_, value) -> value instanceof DeadLetter, Named.as("unreadable"))
        .mapValues(DeadLetter.class::cast, Named.as("letters"))
        .to(
            topics.deadLettersOf(topics.postings()).name(),
            Produced.with(Serdes.String(), JsonSerde.of(Codecs.DEAD_LETTER), DeadLetters::partition)
                .withName("dead-letters"));
    atCommit(collected)
        .process(
            () -> new CommitProcessor(clock, meters, caches), Named.as("merge"), storeNames(caches))
        .to(
            topics.jobs().name(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("jobs-out"));
  }

  /// The markers of changes, forwarded when the task commits. The table behind the cache stores
  /// only one.
  private static KStream<String, byte[]> atCommit(KStream<String, Object> collected) {
    return collected
        .filter((_, value) -> value instanceof byte[], Named.as("changes"))
        .mapValues(byte[].class::cast, Named.as("markers"))
        .toTable(
            Named.as("changed"),
            Materialized.<String, byte[]>as(Stores.lruMap(CHANGES_TABLE, 1))
                .withKeySerde(constantKeySerde())
                .withValueSerde(Serdes.ByteArray())
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as("at-commit"));
  }

  private static Serde<String> constantKeySerde() {
    return Serdes.serdeFrom((_, _) -> new byte[] {0}, (_, _) -> CHANGES_TABLE);
  }

  private static String[] storeNames(MergeCaches caches) {
    return MergeStores.all(caches).stream().map(StoreBuilder::name).toArray(String[]::new);
  }
}
