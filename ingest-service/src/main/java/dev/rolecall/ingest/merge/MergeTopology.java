package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Roles to jobs, as a function of its parts; the package says what flows where.
public final class MergeTopology {
  static final String JOBS = "jobs-out";
  static final String DEAD_LETTERS = "dead-letters";

  /// Forwarded to the jobs' sink, it becomes a tombstone.
  static final Object TOMBSTONE = new Object();

  private static final String ROLES = "roles-in";
  private static final String MERGE = "merge";

  private MergeTopology() {}

  public static Topology build(Topics topics, Clock clock, MeterRegistry meters) {
    Serializer<String> text = new StringSerializer();
    return new Topology()
        .addSource(
            ROLES,
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            topics.postings().name(),
            topics.mergeDecisions().name())
        .addProcessor(MERGE, () -> new MergeProcessor(clock, meters), ROLES)
        .addStateStore(store(EmployerRoles.ROLES, JsonSerde.of(Codecs.ROLE)), MERGE)
        .addStateStore(store(EmployerRoles.BLOCKS, Serdes.String()), MERGE)
        .addStateStore(store(DueMarks.STORE, Serdes.String()), MERGE)
        .addStateStore(store(EmployerRoles.ROLE_JOBS, Serdes.String()), MERGE)
        .addStateStore(store(EmployerRoles.EMPLOYERS, Serdes.String()), MERGE)
        .addStateStore(store(EmployerRoles.JOBS, JsonSerde.of(Codecs.JOB)), MERGE)
        .addStateStore(store(EmployerRoles.DECISIONS, JsonSerde.of(Codecs.MERGE_DECISION)), MERGE)
        .addSink(JOBS, topics.jobs().name(), text, jobs(), MERGE)
        .addSink(
            DEAD_LETTERS,
            topics.deadLettersOf(topics.postings()).name(),
            text,
            JsonSerde.of(Codecs.DEAD_LETTER).serializer(),
            DeadLetters::partition,
            MERGE);
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }

  @SuppressWarnings("NullAway") // Kafka's tombstones are null
  private static Serializer<Object> jobs() {
    JsonCodec<Job> codec = Codecs.JOB;
    return (topic, value) -> value instanceof Job job ? codec.write(job) : null;
  }
}
