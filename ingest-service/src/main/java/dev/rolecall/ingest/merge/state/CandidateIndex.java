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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// Which roles are listed under an employer's blocking keys.
///
/// A list has at most [BlockingKeys#MAX_LISTED] roles.
///
/// The index has no changelog, which would take 17 records a role: it follows from the features.
/// Both keep a generation, which rises with each commit; where they differ, because the features
/// were restored and the index was not, it is built again.
final class CandidateIndex {
  /// Sorts behind all times.
  private static final String GENERATION = "~index";

  private static final long GENERATION_KEY = 0;

  private final KeyValueStore<Long, byte[]> index;
  private final KeyValueStore<String, String> logged;
  private final StateReads reads;
  private boolean changed;

  /// @param logged a store with a changelog, for the generation
  CandidateIndex(
      KeyValueStore<Long, byte[]> index, KeyValueStore<String, String> logged, StateReads reads) {
    this.index = index;
    this.logged = logged;
    this.reads = reads;
  }

  /// Builds the index from the features if it does not belong to them.
  ///
  /// @param features gives the role of a key, with its posting
  void rebuildIfStale(
      KeyValueStore<String, ?> stored, Function<RoleKey, Optional<RoleFeatures>> features) {
    if (generation().equals(indexed())) {
      return;
    }
    clear();
    try (KeyValueIterator<String, ?> all = stored.all()) {
      while (all.hasNext()) {
        replace(Optional.empty(), features.apply(RoleKey.parse(all.next().key)));
      }
    }
    markCurrent();
  }

  /// Before a commit: the index is as the features are.
  void markCurrent() {
    if (changed) {
      String next = FeaturesCodec.VERSION + "." + (counter() + 1);
      logged.put(GENERATION, next);
      index.put(GENERATION_KEY, next.getBytes(StandardCharsets.UTF_8));
      changed = false;
    }
  }

  private String generation() {
    String generation = logged.get(GENERATION);
    return generation == null ? "" : generation;
  }

  private String indexed() {
    byte[] generation = index.get(GENERATION_KEY);
    return generation == null ? "" : new String(generation, StandardCharsets.UTF_8);
  }

  private long counter() {
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
    reads.candidates();
    return list(hash(employer, blockingKey)).stream().map(RoleKey::parse).toList();
  }

  /// Takes the keys of the role as it was out, and its keys as it is in.
  void replace(Optional<RoleFeatures> before, Optional<RoleFeatures> now) {
    Set<Long> had = hashes(before);
    Set<Long> has = hashes(now);
    before.ifPresent(
        role -> had.stream().filter(key -> !has.contains(key)).forEach(key -> remove(key, role)));
    now.ifPresent(
        role -> has.stream().filter(key -> !had.contains(key)).forEach(key -> add(key, role)));
    changed = true;
  }

  private static Set<Long> hashes(Optional<RoleFeatures> role) {
    Set<Long> hashes = new HashSet<>();
    role.ifPresent(of -> BlockingKeys.listed(of).forEach(k -> hashes.add(hash(of.employer(), k))));
    return hashes;
  }

  private void add(long key, RoleFeatures role) {
    List<String> listed = list(key);
    String name = role.key().toString();
    if (listed.size() < BlockingKeys.MAX_LISTED && !listed.contains(name)) {
      listed.add(name);
      index.put(key, new BinaryWriter().writeTexts(listed).toBytes());
    }
  }

  private void remove(long key, RoleFeatures role) {
    List<String> listed = list(key);
    if (listed.remove(role.key().toString())) {
      if (listed.isEmpty()) {
        index.delete(key);
      } else {
        index.put(key, new BinaryWriter().writeTexts(listed).toBytes());
      }
    }
  }

  private List<String> list(long key) {
    byte[] bytes = index.get(key);
    return bytes == null ? new ArrayList<>() : new BinaryReader(bytes).readTexts();
  }

  /// Two keys with one hash share a list; the roles in it are compared by their evidence anyway.
  private static long hash(CompanyId employer, String blockingKey) {
    byte[] bytes = (employer + "|" + blockingKey).getBytes(StandardCharsets.UTF_8);
    long high = Utils.murmur2(bytes);
    bytes[0] ^= 0x55;
    long hash = high << 32 | Utils.murmur2(bytes) & 0xffff_ffffL;
    return hash == GENERATION_KEY ? 1 : hash;
  }
}
