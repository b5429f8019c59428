package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.ingest.merge.evidence.FeaturesCodec;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.JsonSerde;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The names and builders of the state stores; the package describes their content.
public final class MergeStores {
  static final String ROLES = "merge-roles";
  static final String FEATURES = "merge-features";
  static final String CONTENTS = "merge-contents";
  static final String CANDIDATES = "merge-candidates";
  static final String JOBS = "merge-jobs";
  static final String DUE = "merge-due";
  static final String DECISIONS = "merge-decisions";

  /// The codec of the values of [#CONTENTS].
  static final JsonCodec<Opening> OPENING = new JsonCodec<>("opening/1", Opening.class);

  private MergeStores() {}

  /// All stores, including the pending changes of the current commit.
  public static List<StoreBuilder<?>> all(MergeCaches caches) {
    return List.of(
        store(ROLES, BinarySerde.of(StoredRole::toBytes, StoredRole::of)),
        store(FEATURES, BinarySerde.of(MergeStores::writeFeatures, FeaturesCodec::read)),
        store(CONTENTS, Serdes.ByteArray()),
        store(JOBS, BinarySerde.of(JobState::toBytes, JobState::of)),
        store(DUE, Serdes.String()),
        candidates(),
        decisions(),
        new PendingRoles.Builder(caches));
  }

  private static byte[] writeFeatures(Optional<ContentFeatures> features) {
    return FeaturesCodec.write(features.orElseThrow());
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }

  private static StoreBuilder<KeyValueStore<Long, byte[]>> candidates() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CANDIDATES), Serdes.Long(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, MergeDecision>> decisions() {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(DECISIONS),
        Serdes.String(),
        JsonSerde.of(Codecs.MERGE_DECISION));
  }
}
