package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.ingest.merge.evidence.FeaturesCodec;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.state.JobState;
import dev.rolecall.ingest.merge.state.MergeState;
import dev.rolecall.ingest.merge.state.StoredRole;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Regroups an employer's roles after some have changed, and publishes the jobs that differ.
final class JobUpdates {
  /// Incremented when the same roles would be assembled into a different job.
  private static final int ASSEMBLY_VERSION = 1;

  private final MergeState state;
  private final JobPublisher publisher;
  private final MergeMeters meters;
  private final Clock clock;

  JobUpdates(MergeState state, JobPublisher publisher, MergeMeters meters, Clock clock) {
    this.state = state;
    this.publisher = publisher;
    this.meters = meters;
    this.clock = clock;
  }

  /// @param changed roles that have changed, or whose jobs have lost a role
  void update(CompanyId employer, Collection<RoleKey> changed) {
    Similarities similarities = new Similarities(meters.comparisons());
    Collection<RoleFeatures> roles = RelatedRoles.of(state, employer, similarities, changed);
    for (List<RoleFeatures> group :
        Grouping.of(roles, state.decisions().of(employer), similarities)) {
      update(group, similarities);
    }
  }

  private void update(List<RoleFeatures> group, Similarities similarities) {
    RoleFeatures oldestRole = group.getFirst();
    JobId id = JobAssembly.idOf(oldestRole);
    Instant now = clock.instant();
    List<DerivedFlag> flags = DerivedFlag.of(group, now);
    @Nullable JobState before = state.job(id).orElse(null);
    @Nullable Instant due = schedule(group, before, now);
    Fingerprint inputs = inputs(group, flags);
    if (before == null || !before.isPublished() || !before.inputs().equals(inputs)) {
      Job job = JobAssembly.of(group.stream().map(this::jobRole).toList(), flags, similarities);
      publisher.publish(oldestRole, job, before, inputs, due);
    } else if (due != null && !due.equals(before.due())) {
      state.put(id, before.withInputs(inputs, due));
    }
    group.stream().skip(1).forEach(younger -> redirect(younger, id, similarities, now));
    group.forEach(role -> state.setJob(role.key(), id));
  }

  /// An earlier entry is kept; the job is rescheduled when that time is reached.
  private @Nullable Instant schedule(
      List<RoleFeatures> group, @Nullable JobState before, Instant now) {
    @Nullable Instant scheduled = before == null ? null : before.due();
    @Nullable Instant next = DerivedFlag.nextChange(group, now).orElse(null);
    if (next == null || scheduled != null && scheduled.isAfter(now) && !scheduled.isAfter(next)) {
      return scheduled;
    }
    state.due().add(group.getFirst().key(), next);
    return next;
  }

  /// The job whose id was derived from the younger role, if there is one, redirects to the older
  /// job.
  private void redirect(RoleFeatures younger, JobId older, Similarities similarities, Instant now) {
    Optional<StoredRole> stored = state.role(younger.key());
    if (stored.map(StoredRole::job).filter(older::equals).isPresent()) {
      return;
    }
    @Nullable JobState before = state.job(JobAssembly.idOf(younger)).orElse(null);
    boolean neverPublished = before == null && younger.moves() == 0;
    if (neverPublished || before != null && older.equals(before.mergedInto())) {
      return;
    }
    List<DerivedFlag> flags = DerivedFlag.of(List.of(younger), now);
    Job own = JobAssembly.of(List.of(jobRole(younger)), flags, similarities);
    publisher.publishMerged(younger, older, own, before);
  }

  private JobRole jobRole(RoleFeatures role) {
    return new JobRole(role, () -> state.opening(role.key()));
  }

  private Fingerprint inputs(List<RoleFeatures> group, List<DerivedFlag> flags) {
    BinaryWriter out =
        new BinaryWriter().writeByte(FeaturesCodec.VERSION).writeByte(ASSEMBLY_VERSION);
    group.forEach(role -> state.role(role.key()).orElseThrow().writeInputs(out));
    flags.forEach(flag -> out.writeString(flag.value().name()).writeString(flag.explanation()));
    return Fingerprint.of(out.toBytes());
  }
}
