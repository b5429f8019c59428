package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The roles and jobs of one task. Roles are written once per commit, by [#writeRoles].
public final class MergeState {
  /// The maximum number of roles that are kept until [#writeRoles]. There are some only while a
  /// commit is handled, so of one task for each stream thread, whatever the number of partitions.
  private static final int MAX_UNCHANGED = 2_000;

  private final KeyValueStore<String, StoredRole> roles;
  private final KeyValueStore<String, Optional<ContentFeatures>> features;
  private final KeyValueStore<String, byte[]> contents;
  private final KeyValueStore<String, JobState> jobs;
  private final CandidateIndex candidates;
  private final Decisions decisions;
  private final DueJobs due;
  private final MergeCaches caches;
  private final StateReads reads;
  private final long task;
  private final Map<RoleKey, Optional<StoredRole>> changed = new HashMap<>();

  /// Roles that were read since the last [#writeRoles]. A role is read by each step of its job's
  /// update.
  private final Map<RoleKey, Optional<StoredRole>> unchanged = new HashMap<>();

  /// Contents that were stored since the last [#writeRoles]: jobs are assembled from them next.
  private final Map<RoleKey, Opening> written = new HashMap<>();

  public MergeState(ProcessingContext context, MergeCaches caches, StateReads reads) {
    this.roles = context.getStateStore(MergeStores.ROLES);
    this.features = context.getStateStore(MergeStores.FEATURES);
    this.contents = context.getStateStore(MergeStores.CONTENTS);
    this.jobs = context.getStateStore(MergeStores.JOBS);
    this.decisions = new Decisions(context.getStateStore(MergeStores.DECISIONS));
    KeyValueStore<String, String> dueJobs = context.getStateStore(MergeStores.DUE);
    this.due = new DueJobs(dueJobs);
    this.candidates =
        new CandidateIndex(context.getStateStore(MergeStores.CANDIDATES), dueJobs, reads);
    this.caches = caches;
    this.reads = reads;
    this.task = caches.newTask();
    candidates.rebuildIfStale(features, key -> role(key).flatMap(this::features));
    unchanged.clear();
  }

  public Optional<StoredRole> role(RoleKey key) {
    Optional<StoredRole> pending = changed.get(key);
    if (pending != null) {
      return pending;
    }
    Optional<StoredRole> known = unchanged.get(key);
    if (known != null) {
      return known;
    }
    reads.countRole();
    Optional<StoredRole> read = Optional.ofNullable(roles.get(key.toString()));
    if (unchanged.size() < MAX_UNCHANGED) {
      unchanged.put(key, read);
    }
    return read;
  }

  /// Stores the role, and its content when that has changed.
  ///
  /// @return whether anything has changed
  public boolean put(Role role, ContentFeatures newFeatures) {
    @Nullable StoredRole before = role(role.key()).orElse(null);
    byte[] opening = MergeStores.OPENING.plain(role.opening());
    Fingerprint content = ContentFingerprint.of(role, opening);
    JobId job = before == null ? null : before.job();
    StoredRole now =
        new StoredRole(
            role.posting(), role.employer(), role.moves(), role.identities(), content, job);
    if (now.equals(before)) {
      return false;
    }
    RoleFeatures newRole = new RoleFeatures(role.posting(), role.employer(), 0, newFeatures);
    boolean sameContent = before != null && before.content().equals(content);
    if (!sameContent) {
      Optional<RoleFeatures> oldRole = before == null ? Optional.empty() : features(before);
      candidates.replace(oldRole, Optional.of(newRole));
      features.put(role.key().toString(), Optional.of(newFeatures));
      contents.put(role.key().toString(), MergeStores.OPENING.withSchema(opening));
    }
    caches.features().put(cacheKey(role.key()), newFeatures);
    written.put(role.key(), role.opening());
    changed.put(role.key(), Optional.of(now));
    return true;
  }

  public void remove(StoredRole role) {
    candidates.replace(features(role), Optional.empty());
    String key = role.key().toString();
    features.delete(key);
    contents.delete(key);
    caches.features().invalidate(cacheKey(role.key()));
    written.remove(role.key());
    changed.put(role.key(), Optional.empty());
  }

  public void setJob(RoleKey key, JobId job) {
    role(key)
        .filter(role -> !job.equals(role.job()))
        .ifPresent(role -> changed.put(key, Optional.of(role.withJob(job))));
  }

  /// Writes the roles that have changed since the last call.
  public void writeRoles() {
    changed.forEach(
        (key, role) ->
            role.ifPresentOrElse(
                stored -> roles.put(key.toString(), stored), () -> roles.delete(key.toString())));
    changed.clear();
    unchanged.clear();
    written.clear();
    candidates.flush();
  }

  public Optional<RoleFeatures> features(StoredRole role) {
    ContentFeatures known = caches.features().getIfPresent(cacheKey(role.key()));
    Optional<ContentFeatures> features = known == null ? readFeatures(role) : Optional.of(known);
    return features.map(of -> new RoleFeatures(role.posting(), role.employer(), role.moves(), of));
  }

  private Optional<ContentFeatures> readFeatures(StoredRole role) {
    reads.countFeatures();
    Optional<ContentFeatures> stored = features.get(role.key().toString());
    if (stored == null) {
      return Optional.empty();
    }
    ContentFeatures read = stored.orElseGet(() -> recompute(role));
    caches.features().put(cacheKey(role.key()), read);
    return Optional.of(read);
  }

  /// The features were written by another version of [FeaturesCodec].
  private ContentFeatures recompute(StoredRole role) {
    Opening opening = opening(role.key());
    return ContentFeatures.of(
        new Role(role.posting(), role.employer(), role.moves(), role.identities(), opening, ""));
  }

  /// The full content of a stored role.
  public Opening opening(RoleKey key) {
    Opening known = written.get(key);
    if (known != null) {
      return known;
    }
    reads.countContent();
    byte[] stored = contents.get(key.toString());
    return MergeStores.OPENING.read(Objects.requireNonNull(stored, () -> "the content of " + key));
  }

  public List<RoleKey> candidates(CompanyId employer, String blockingKey) {
    return candidates.of(employer, blockingKey);
  }

  public Optional<JobState> job(JobId id) {
    reads.countJob();
    return Optional.ofNullable(jobs.get(id.toString()));
  }

  public void put(JobId id, JobState job) {
    jobs.put(id.toString(), job);
  }

  public void removeJob(JobId id) {
    jobs.delete(id.toString());
  }

  public Decisions decisions() {
    return decisions;
  }

  public DueJobs due() {
    return due;
  }

  private MergeCaches.Key cacheKey(RoleKey role) {
    return new MergeCaches.Key(task, role);
  }
}
