package dev.rolecall.ingest.merge;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// The memory of merging, all keys under their employer, so that what may be one opening lies
/// together.
final class EmployerRoles {
  static final String ROLES = "roles";
  static final String IDENTITIES = "identities";
  static final String ROLE_JOBS = "role-jobs";
  static final String JOBS = "jobs";
  static final String DECISIONS = "decisions";
  static final String EMPLOYERS = "employers";

  private final KeyValueStore<String, Role> roles;
  private final KeyValueStore<String, String> identities;
  private final KeyValueStore<String, String> roleJobs;
  private final KeyValueStore<String, Job> jobs;
  private final KeyValueStore<String, MergeDecision> decisions;
  private final KeyValueStore<String, String> employers;

  EmployerRoles(ProcessorContext<?, ?> context) {
    this.roles = context.getStateStore(ROLES);
    this.identities = context.getStateStore(IDENTITIES);
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

  /// Keeps the role, and by which identities it is found.
  void put(Role role) {
    remove(role.employer(), role.key());
    roles.put(role.employer() + "|" + role.key(), role);
    employers.put(role.key().toString(), role.employer().toString());
    Identities.of(role)
        .forEach(identity -> identities.put(identityKey(role, identity), role.key().toString()));
  }

  void remove(CompanyId employer, RoleKey key) {
    employers.delete(key.toString());
    Role before = roles.delete(employer + "|" + key);
    if (before != null) {
      Identities.of(before).forEach(identity -> identities.delete(identityKey(before, identity)));
    }
  }

  List<RoleKey> withIdentity(CompanyId employer, String identity) {
    return scan(identities, employer + "|" + identity + "|").stream().map(RoleKey::parse).toList();
  }

  Optional<JobId> jobOf(CompanyId employer, RoleKey role) {
    return Optional.ofNullable(roleJobs.get(employer + "|" + role)).map(JobId::of);
  }

  void setJobOf(CompanyId employer, RoleKey role, JobId job) {
    roleJobs.put(employer + "|" + role, job.toString());
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

  private static String identityKey(Role role, String identity) {
    return role.employer() + "|" + identity + "|" + role.key();
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
