package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.CommitPace;
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

/// Roles to jobs, as a function of its parts; the package says what flows where.
///
/// A job is published once per commit, however many of its roles changed. For that the changes are
/// collected, and a table with a cache (`merge-changed`) takes a mark of each: Kafka Streams
/// forwards what a cache holds when the task commits, within its transaction. So the first mark
/// that is forwarded has all changes handled before the commit, and a crash loses none.
///
/// All marks have one key in that cache: an entry keeps the whole source record alive, also after
/// the commit, and the size of the cache does not count it.
public final class MergeTopology {
  /// With the layout of the state: state of another layout is not read, but built from the log.
  public static final String APPLICATION = "merge-2";

  private static final String CHANGED = "merge-changed";

  private MergeTopology() {}

  public static Topology build(
      Topics topics, Clock clock, CommitPace pace, MeterRegistry registry, MergeCaches caches) {
    StreamsBuilder builder = new StreamsBuilder();
    addTo(builder, topics, clock, pace, registry, caches);
    return builder.build();
  }

  public static void addTo(
      StreamsBuilder builder,
      Topics topics,
      Clock clock,
      CommitPace pace,
      MeterRegistry registry,
      MergeCaches caches) {
    MergeMeters meters = new MergeMeters(registry);
    MergeStores.all(caches).forEach(builder::addStateStore);
    KStream<String, Object> collected =
        builder.stream(
                List.of(topics.postings().name(), topics.mergeDecisions().name()),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("roles-in"))
            .processValues(
                () -> new RoleCollector(clock, pace, meters),
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

  /// The marks of changes, forwarded when the task commits. The table behind the cache keeps one.
  private static KStream<String, byte[]> atCommit(KStream<String, Object> collected) {
    return collected
        .filter((_, value) -> value instanceof byte[], Named.as("changes"))
        .mapValues(byte[].class::cast, Named.as("marks"))
        .toTable(
            Named.as("changed"),
            Materialized.<String, byte[]>as(Stores.lruMap(CHANGED, 1))
                .withKeySerde(oneKey())
                .withValueSerde(Serdes.ByteArray())
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as("at-commit"));
  }

  private static Serde<String> oneKey() {
    return Serdes.serdeFrom((_, _) -> new byte[] {0}, (_, _) -> CHANGED);
  }

  private static String[] storeNames(MergeCaches caches) {
    return MergeStores.all(caches).stream().map(StoreBuilder::name).toArray(String[]::new);
  }
}
