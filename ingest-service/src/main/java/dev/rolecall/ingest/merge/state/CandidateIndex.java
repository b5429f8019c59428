package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.FeaturesCodec;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// An index from an employer's blocking keys to roles.
///
/// A list has at most [BlockingKeys#MAX_LISTED] roles.
///
/// The index has no changelog, which would need 17 records per role, because it can be computed
/// from the features. Both store a generation, which is incremented with each commit. If the
/// generations differ, because the features were restored and the index was not, the index is
/// rebuilt.
final class CandidateIndex {
  /// Sorts after all times.
  private static final String GENERATION = "~index";

  private static final long GENERATION_KEY = 0;

  /// The maximum number of lists in memory while the index is rebuilt.
  private static final int MAX_LISTS = 20_000;

  private final KeyValueStore<Long, byte[]> index;
  private final KeyValueStore<String, String> generationStore;
  private final StateReads reads;
  private boolean changed;

  /// The lists that were read since the last commit.
  private final Map<Long, List<RoleKey>> lists = new HashMap<>();

  /// The keys of those lists, by their text: a role is in many lists.
  private final Map<String, RoleKey> keys = new HashMap<>();

  /// The keys of the lists that were changed since the last commit.
  private final Set<Long> changedLists = new HashSet<>();

  /// @param generationStore a store with a changelog, for the generation of the features
  CandidateIndex(
      KeyValueStore<Long, byte[]> index,
      KeyValueStore<String, String> generationStore,
      StateReads reads) {
    this.index = index;
    this.generationStore = generationStore;
    this.reads = reads;
  }

  /// Rebuilds the index from the features if their generations differ.
  ///
  /// @param features returns the role with this key
  void rebuildIfStale(
      KeyValueStore<String, ?> stored, Function<RoleKey, Optional<RoleFeatures>> features) {
    if (generation().equals(indexGeneration())) {
      return;
    }
    clear();
    try (KeyValueIterator<String, ?> all = stored.all()) {
      while (all.hasNext()) {
        replace(Optional.empty(), features.apply(RoleKey.parse(all.next().key)));
        if (lists.size() > MAX_LISTS) {
          writeLists();
        }
      }
    }
    flush();
  }

  /// Writes the changed lists. To be called before each commit, so that index and features have the
  /// same generation.
  void flush() {
    writeLists();
    if (changed) {
      String next = FeaturesCodec.VERSION + "." + (generationNumber() + 1);
      generationStore.put(GENERATION, next);
      index.put(GENERATION_KEY, next.getBytes(StandardCharsets.UTF_8));
      changed = false;
    }
  }

  private String generation() {
    String generation = generationStore.get(GENERATION);
    return generation == null ? "" : generation;
  }

  private String indexGeneration() {
    byte[] generation = index.get(GENERATION_KEY);
    return generation == null ? "" : new String(generation, StandardCharsets.UTF_8);
  }

  private long generationNumber() {
    String generation = generation();
    return generation.isEmpty()
        ? 0
        : Long.parseLong(generation.substring(generation.indexOf('.') + 1));
  }

  private void clear() {
    List<Long> keys = new ArrayList<>();
    try (KeyValueIterator<Long, byte[]> all = index.all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    keys.forEach(index::delete);
  }

  List<RoleKey> of(CompanyId employer, String blockingKey) {
    reads.countCandidates();
    return Collections.unmodifiableList(list(hash(employer, blockingKey)));
  }

  /// Removes the role's old keys and adds its new ones.
  void replace(Optional<RoleFeatures> before, Optional<RoleFeatures> now) {
    Set<Long> oldKeys = hashes(before);
    Set<Long> newKeys = hashes(now);
    before.ifPresent(
        role ->
            oldKeys.stream()
                .filter(key -> !newKeys.contains(key))
                .forEach(key -> remove(key, role)));
    now.ifPresent(
        role ->
            newKeys.stream().filter(key -> !oldKeys.contains(key)).forEach(key -> add(key, role)));
    changed = true;
  }

  private static Set<Long> hashes(Optional<RoleFeatures> role) {
    Set<Long> hashes = new HashSet<>();
    role.ifPresent(of -> BlockingKeys.listed(of).forEach(k -> hashes.add(hash(of.employer(), k))));
    return hashes;
  }

  private void add(long key, RoleFeatures role) {
    List<RoleKey> listed = list(key);
    if (listed.size() < BlockingKeys.MAX_LISTED && !listed.contains(role.key())) {
      listed.add(role.key());
      changedLists.add(key);
    }
  }

  private void remove(long key, RoleFeatures role) {
    if (list(key).remove(role.key())) {
      changedLists.add(key);
    }
  }

  private List<RoleKey> list(long key) {
    return lists.computeIfAbsent(key, this::read);
  }

  private List<RoleKey> read(long key) {
    byte[] bytes = index.get(key);
    return bytes == null ? new ArrayList<>(2) : new BinaryReader(bytes).readAll(this::readKey);
  }

  private RoleKey readKey(BinaryReader in) {
    return keys.computeIfAbsent(in.readString(), RoleKey::parse);
  }

  private void writeLists() {
    for (long key : changedLists) {
      List<RoleKey> listed = list(key);
      if (listed.isEmpty()) {
        index.delete(key);
      } else {
        index.put(key, write(listed));
      }
    }
    changedLists.clear();
    lists.clear();
    keys.clear();
  }

  private static byte[] write(List<RoleKey> listed) {
    return new BinaryWriter()
        .writeAll(listed, (out, role) -> out.writeString(role.toString()))
        .toBytes();
  }

  /// Two keys with the same hash share a list. That only adds candidates, which are compared
  /// anyway.
  private static long hash(CompanyId employer, String blockingKey) {
    byte[] bytes = (employer + "|" + blockingKey).getBytes(StandardCharsets.UTF_8);
    long high = Utils.murmur2(bytes);
    bytes[0] ^= 0x55;
    long hash = high << 32 | Utils.murmur2(bytes) & 0xffff_ffffL;
    return hash == GENERATION_KEY ? 1 : hash;
  }
}
