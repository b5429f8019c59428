package dev.rolecall.ingest.merge;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.time.Clock;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Tells of jobs on `jobs.v1`, and remembers what it told.
record JobTeller(
    ProcessorContext<String, Object> context,
    EmployerRoles memory,
    MergeMeters meters,
    Clock clock) {
  void tell(CompanyId employer, Job job) {
    meters.told(job, memory.job(employer, job.id()).orElse(null));
    memory.put(employer, job);
    forward(job.id(), job);
  }

  /// The marker that stays in memory has no content; it keeps the revision for the case that the
  /// role comes back.
  ///
  /// @param heir whom the page redirects to, null for nobody: then a tombstone follows
  void tellErased(CompanyId employer, Job job, @Nullable JobId heir) {
    Job marker = Erasure.of(job, heir);
    meters.erased();
    memory.put(employer, marker);
    forward(job.id(), marker);
    if (heir == null) {
      forward(job.id(), MergeTopology.TOMBSTONE);
    }
  }

  private void forward(JobId id, Object value) {
    context.forward(new Record<>(id.toString(), value, clock.millis()), MergeTopology.JOBS);
  }
}
