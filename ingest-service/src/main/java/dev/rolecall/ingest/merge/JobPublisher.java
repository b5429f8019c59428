package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.state.JobState;
import dev.rolecall.ingest.merge.state.MergeState;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.wire.Codecs;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Writes changed jobs to `jobs.v1`, and stores what is needed to publish their next versions.
final class JobPublisher {
  private static final Fingerprint NONE = new Fingerprint(0, 0);

  private final ProcessorContext<String, byte[]> context;
  private final MergeState state;
  private final MergeMeters meters;
  private final Clock clock;

  JobPublisher(
      ProcessorContext<String, byte[]> context, MergeState state, MergeMeters meters, Clock clock) {
    this.context = context;
    this.state = state;
    this.meters = meters;
    this.clock = clock;
  }

  /// Publishes the job as computed from its current roles, unless it is the same as the last
  /// published version.
  ///
  /// @param assembled without revision and history
  /// @param inputs fingerprint of everything that it was assembled from
  /// @param due when to check its flags again, null for never
  void publish(
      RoleFeatures oldestRole,
      Job assembled,
      @Nullable JobState before,
      Fingerprint inputs,
      @Nullable Instant due) {
    List<RoleKey> members = assembled.postings().stream().map(JobPosting::role).toList();
    if (before != null
        && before.isPublished()
        && before.members().equals(members)
        && unchanged(assembled, before)) {
      state.put(assembled.id(), before.withInputs(inputs, due));
      return;
    }
    Map<String, String> tracked = JobHistory.tracked(assembled);
    Job job =
        assembled.toBuilder()
            .revision(Revisions.next(oldestRole, before))
            .history(JobHistory.of(before, tracked, assembled.lastVerifiedAt()))
            .build();
    byte[] record = Codecs.JOB.write(job);
    JobState now =
        new JobState(
            job.revision(),
            null,
            members,
            inputs,
            Fingerprint.of(record),
            tracked,
            job.history(),
            due);
    meters.published(now, before);
    state.put(job.id(), now);
    forward(job.id(), record);
  }

  private static boolean unchanged(Job assembled, JobState before) {
    Job republished =
        assembled.toBuilder().revision(before.revision()).history(before.history()).build();
    return Fingerprint.of(Codecs.JOB.write(republished)).equals(before.output());
  }

  /// Publishes that a job was merged into an older one: its page redirects there.
  ///
  /// @param own the job of its oldest role alone
  void publishMerged(RoleFeatures oldestRole, JobId older, Job own, @Nullable JobState before) {
    Map<String, String> tracked = before == null ? JobHistory.tracked(own) : before.tracked();
    Job job =
        own.toBuilder()
            .revision(Revisions.next(oldestRole, before))
            .mergedInto(older)
            .status(JobStatus.CLOSED)
            .history(before == null ? List.of() : before.history())
            .build();
    JobState now =
        new JobState(
            job.revision(),
            older,
            before == null || before.members().isEmpty()
                ? List.of(oldestRole.key())
                : before.members(),
            NONE,
            NONE,
            withStatus(tracked, job.status()),
            job.history(),
            null);
    meters.published(now, before);
    state.put(job.id(), now);
    forward(job.id(), Codecs.JOB.write(job));
  }

  private static Map<String, String> withStatus(Map<String, String> tracked, JobStatus status) {
    Map<String, String> changed = new LinkedHashMap<>(tracked);
    changed.put("status", status.name());
    return changed;
  }

  /// Publishes a marker without content; then a tombstone, unless the page redirects to another
  /// job. The marker's revision is stored in case the role is published again.
  ///
  /// @param successor the job that its other roles now belong to, null for none
  void publishErased(
      JobId id, Company company, JobPosting erased, JobState before, @Nullable JobId successor) {
    Job marker =
        Job.builder(id, Opening.builder("", company).build())
            .revision(before.revision() + 1)
            .mergedInto(successor)
            .firstSeenAt(erased.firstSeenAt())
            .lastVerifiedAt(erased.lastVerifiedAt())
            .status(JobStatus.CLOSED)
            .flags(List.of(JobFlag.ERASED))
            .build();
    List<RoleKey> none = List.of();
    state.put(
        id,
        new JobState(marker.revision(), successor, none, NONE, NONE, Map.of(), List.of(), null));
    meters.erased();
    forward(id, Codecs.JOB.write(marker));
    if (successor == null) {
      forwardTombstone(id);
    }
  }

  private void forward(JobId id, byte[] record) {
    context.forward(new Record<>(id.toString(), record, clock.millis()));
  }

  @SuppressWarnings("NullAway") // a tombstone is null for Kafka
  private void forwardTombstone(JobId id) {
    context.forward(new Record<>(id.toString(), null, clock.millis()));
  }
}
