package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// The memory of merging, all keys under their employer, so that what may be one opening lies
/// together.
final class EmployerRoles {
  static final String ROLES = "roles";
  static final String BLOCKS = "blocks";
  static final String ROLE_JOBS = "role-jobs";
  static final String JOBS = "jobs";
  static final String DECISIONS = "decisions";
  static final String EMPLOYERS = "employers";

  private final KeyValueStore<String, Role> roles;
  private final KeyValueStore<String, String> blocks;
  private final KeyValueStore<String, String> roleJobs;
  private final KeyValueStore<String, Job> jobs;
  private final KeyValueStore<String, MergeDecision> decisions;
  private final KeyValueStore<String, String> employers;
  private final Portraits portraits = new Portraits();

  EmployerRoles(ProcessorContext<?, ?> context) {
    this.roles = context.getStateStore(ROLES);
    this.blocks = context.getStateStore(BLOCKS);
    this.roleJobs = context.getStateStore(ROLE_JOBS);
    this.jobs = context.getStateStore(JOBS);
    this.decisions = context.getStateStore(DECISIONS);
    this.employers = context.getStateStore(EMPLOYERS);
  }

  Optional<Role> role(CompanyId employer, RoleKey key) {
    return Optional.ofNullable(roles.get(employer + "|" + key));
  }

  /// For tombstones, which name no employer.
  Optional<CompanyId> employerOf(RoleKey role) {
    return Optional.ofNullable(employers.get(role.toString())).map(CompanyId::of);
  }

  /// What of the role counts for its likeness to others; worked out once, while it is in use.
  Optional<RoleFeatures> portrait(CompanyId employer, RoleKey key) {
    RoleFeatures known = portraits.get(key);
    if (known != null && known.role().employer().equals(employer)) {
      return Optional.of(known);
    }
    return role(employer, key).map(this::portrayed);
  }

  private RoleFeatures portrayed(Role role) {
    RoleFeatures portrait = RoleFeatures.of(role);
    portraits.put(role.key(), portrait);
    return portrait;
  }

  /// Keeps the role, and under which blocks it is found.
  void put(RoleFeatures portrait) {
    Role role = portrait.role();
    Optional<RoleFeatures> before = portrait(role.employer(), role.key());
    Set<String> kept = new LinkedHashSet<>(BlockingKeys.keptUnder(portrait));
    Set<String> had =
        before.map(b -> new HashSet<>(BlockingKeys.keptUnder(b))).orElseGet(HashSet::new);
    had.stream().filter(b -> !kept.contains(b)).forEach(b -> blocks.delete(blockKey(role, b)));
    kept.stream()
        .filter(b -> !had.contains(b))
        .forEach(b -> blocks.put(blockKey(role, b), role.key().toString()));
    roles.put(role.employer() + "|" + role.key(), role);
    if (before.isEmpty()) {
      employers.put(role.key().toString(), role.employer().toString());
    }
    portraits.put(role.key(), portrait);
  }

  void remove(CompanyId employer, RoleKey key) {
    portrait(employer, key)
        .ifPresent(
            before ->
                BlockingKeys.keptUnder(before)
                    .forEach(block -> blocks.delete(blockKey(before.role(), block))));
    employers.delete(key.toString());
    roles.delete(employer + "|" + key);
    portraits.remove(key);
  }

  List<RoleKey> inBlock(CompanyId employer, String block) {
    return scan(blocks, employer + "|" + block + "|").stream().map(RoleKey::parse).toList();
  }

  Optional<JobId> jobOf(CompanyId employer, RoleKey role) {
    return Optional.ofNullable(roleJobs.get(employer + "|" + role)).map(JobId::of);
  }

  void setJobOf(CompanyId employer, RoleKey role, JobId job) {
    String key = employer + "|" + role;
    if (!job.toString().equals(roleJobs.get(key))) {
      roleJobs.put(key, job.toString());
    }
  }

  void forgetJobOf(CompanyId employer, RoleKey role) {
    roleJobs.delete(employer + "|" + role);
  }

  Optional<Job> job(CompanyId employer, JobId id) {
    return Optional.ofNullable(jobs.get(employer + "|" + id));
  }

  void put(CompanyId employer, Job job) {
    jobs.put(employer + "|" + job.id(), job);
  }

  void removeJob(CompanyId employer, JobId id) {
    jobs.delete(employer + "|" + id);
  }

  void put(MergeDecision decision) {
    decisions.put(decision.employer() + "|" + decision.one() + "|" + decision.other(), decision);
  }

  List<MergeDecision> decisions(CompanyId employer) {
    return scan(decisions, employer + "|");
  }

  private static String blockKey(Role role, String block) {
    return role.employer() + "|" + block + "|" + role.key();
  }

  private static <T> List<T> scan(KeyValueStore<String, T> store, String prefix) {
    List<T> found = new ArrayList<>();
    try (KeyValueIterator<String, T> entries =
        store.prefixScan(prefix, Serdes.String().serializer())) {
      entries.forEachRemaining(entry -> found.add(entry.value));
    }
    return found;
  }
}
