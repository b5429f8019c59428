package dev.rolecall.ingest.merge;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// One task of merging: the employers of one partition.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class MergeProcessor implements Processor<String, byte[], String, Object> {
  private final Clock clock;
  private ProcessorContext<String, Object> context;
  private EmployerRoles memory;

  MergeProcessor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.memory = new EmployerRoles(processorContext);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    try {
      if (record.value() == null) {
        erase(record.key());
      } else if (JsonCodec.schemaOf(record.value()).startsWith("merge-decision/")) {
        decide(Codecs.MERGE_DECISION.read(record.value()));
      } else {
        update(Codecs.ROLE.read(record.value()));
      }
    } catch (UnreadableRecordException unreadable) {
      deadLetter(record, String.valueOf(unreadable.getMessage()));
    }
  }

  private void update(Role role) {
    Set<RoleKey> before = related(role.employer(), List.of(role.key()));
    memory.put(role);
    regroup(role.employer(), union(before, related(role.employer(), List.of(role.key()))));
  }

  private void decide(MergeDecision decision) {
    memory.put(decision);
    List<RoleKey> both = List.of(decision.one(), decision.other());
    regroup(decision.employer(), related(decision.employer(), both));
  }

  /// A tombstone names no employer; which it was is known by the role.
  private void erase(String key) {
    RoleKey role = RoleKey.parse(key);
    Optional<CompanyId> employer = memory.employerOf(role);
    if (employer.isEmpty()) {
      return;
    }
    Set<RoleKey> touched = related(employer.get(), List.of(role));
    memory.remove(employer.get(), role);
    regroup(employer.get(), touched);
  }

  /// All roles that may be grouped otherwise when one of these changes: those of the same jobs, and
  /// those that share identities, however far.
  private Set<RoleKey> related(CompanyId employer, Collection<RoleKey> from) {
    Set<RoleKey> found = new LinkedHashSet<>();
    Deque<RoleKey> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      RoleKey key = open.pop();
      if (found.add(key)) {
        memory
            .jobOf(employer, key)
            .flatMap(id -> memory.job(employer, id))
            .ifPresent(job -> job.postings().forEach(posting -> open.add(posting.role())));
        memory
            .role(employer, key)
            .ifPresent(
                role ->
                    Identities.of(role)
                        .forEach(identity -> open.addAll(memory.withIdentity(employer, identity))));
      }
    }
    return found;
  }

  private void regroup(CompanyId employer, Set<RoleKey> touched) {
    Map<JobId, Job> before = jobsOf(employer, touched);
    List<Role> roles =
        touched.stream().flatMap(key -> memory.role(employer, key).stream()).toList();
    Map<RoleKey, JobId> homes = new LinkedHashMap<>();
    Set<JobId> living = new LinkedHashSet<>();
    for (List<Role> group : Grouping.of(roles, memory.decisions(employer))) {
      JobId id = JobIds.founding(group.getFirst().key());
      living.add(id);
      group.forEach(role -> homes.put(role.key(), id));
      JobAssembly.assemble(group, memory.job(employer, id).orElse(null))
          .ifPresent(job -> tell(employer, job));
    }
    settle(employer, touched, homes);
    before.values().stream()
        .filter(job -> !living.contains(job.id()))
        .forEach(job -> leave(employer, job, homes));
  }

  private Map<JobId, Job> jobsOf(CompanyId employer, Set<RoleKey> roles) {
    Map<JobId, Job> jobs = new LinkedHashMap<>();
    for (RoleKey key : roles) {
      memory
          .jobOf(employer, key)
          .flatMap(id -> memory.job(employer, id))
          .ifPresent(job -> jobs.put(job.id(), job));
    }
    return jobs;
  }

  private void settle(CompanyId employer, Set<RoleKey> touched, Map<RoleKey, JobId> homes) {
    for (RoleKey key : touched) {
      JobId home = homes.get(key);
      if (home == null) {
        memory.forgetJobOf(employer, key);
      } else {
        memory.setJobOf(employer, key, home);
      }
    }
  }

  /// A job without roles of its own: its roles went to an elder, or were erased.
  private void leave(CompanyId employer, Job job, Map<RoleKey, JobId> homes) {
    Optional<JobId> elder =
        job.postings().stream()
            .map(posting -> Optional.ofNullable(homes.get(posting.role())))
            .flatMap(Optional::stream)
            .findFirst();
    if (elder.isPresent()) {
      if (!elder.get().equals(job.mergedInto())) {
        tell(employer, JobAssembly.mergedInto(elder.get(), job));
      }
      return;
    }
    Job erased = Erasure.of(job);
    context.forward(new Record<>(job.id().toString(), erased, clock.millis()), MergeTopology.JOBS);
    context.forward(
        new Record<>(job.id().toString(), MergeTopology.TOMBSTONE, clock.millis()),
        MergeTopology.JOBS);
    memory.removeJob(employer, job.id());
  }

  private void tell(CompanyId employer, Job job) {
    memory.put(employer, job);
    context.forward(new Record<>(job.id().toString(), job, clock.millis()), MergeTopology.JOBS);
  }

  private static Set<RoleKey> union(Set<RoleKey> one, Set<RoleKey> other) {
    Set<RoleKey> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    var from = context.recordMetadata();
    DeadLetter letter =
        new DeadLetter(
            from.map(m -> m.topic()).orElse(""),
            from.map(m -> m.partition()).orElse(-1),
            from.map(m -> m.offset()).orElse(-1L),
            record.key(),
            Base64.getEncoder().encodeToString(record.value()),
            reason,
            "merge",
            clock.instant());
    context.forward(
        new Record<>(String.valueOf(record.key()), letter, clock.millis()),
        MergeTopology.DEAD_LETTERS);
  }
}
