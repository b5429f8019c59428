package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Divides an employer's touched roles into jobs anew, and tells of those that changed.
final class Regrouping {
  private final EmployerRoles memory;
  private final JobTeller teller;
  private final DueMarks due;
  private final Clock clock;

  Regrouping(EmployerRoles memory, JobTeller teller, DueMarks due, Clock clock) {
    this.memory = memory;
    this.teller = teller;
    this.due = due;
    this.clock = clock;
  }

  void update(CompanyId employer, Collection<RoleKey> touched) {
    List<RoleFeatures> roles =
        touched.stream().flatMap(key -> memory.portrait(employer, key).stream()).toList();
    for (List<RoleFeatures> group : Grouping.of(roles, memory.decisions(employer))) {
      tell(employer, group);
    }
  }

  private void tell(CompanyId employer, List<RoleFeatures> group) {
    Instant now = clock.instant();
    RoleKey founder = group.getFirst().key();
    JobId id = JobIds.founding(founder);
    JobAssembly.assemble(group, memory.job(employer, id).orElse(null), now)
        .ifPresent(job -> teller.tell(employer, job));
    group.forEach(role -> memory.setJobOf(employer, role.key(), id));
    group.stream().skip(1).forEach(younger -> redirect(employer, younger, id, now));
    DerivedMark.nextChange(group, now).ifPresent(at -> due.remember(employer, founder, at));
  }

  private void redirect(CompanyId employer, RoleFeatures younger, JobId elder, Instant now) {
    Job own = memory.job(employer, JobIds.founding(younger.key())).orElse(null);
    JobAssembly.mergedInto(elder, younger, own, now).ifPresent(job -> teller.tell(employer, job));
  }

  /// Looks at the jobs again whose marks may have changed by the passing of time.
  void reviewDue() {
    due.take(
        clock.instant(),
        (employer, founder) ->
            update(employer, RelatedRoles.of(memory, employer, List.of(founder))));
  }

  /// The role lives on under another employer, and so does the job that it founded: there its
  /// revisions go on from above those here. Nothing is told of it here any more.
  void moveAway(CompanyId employer, RoleKey role) {
    update(employer, forget(employer, role));
    memory.removeJob(employer, JobIds.founding(role));
  }

  void erase(CompanyId employer, RoleKey role) {
    update(employer, forget(employer, role));
    Optional<Job> own = memory.job(employer, JobIds.founding(role));
    own.ifPresent(job -> teller.tellErased(employer, job, heir(employer, job, role)));
  }

  private Set<RoleKey> forget(CompanyId employer, RoleKey role) {
    Set<RoleKey> touched = RelatedRoles.of(memory, employer, List.of(role));
    touched.remove(role);
    memory.remove(employer, role);
    memory.forgetJobOf(employer, role);
    return touched;
  }

  private @Nullable JobId heir(CompanyId employer, Job job, RoleKey erased) {
    return job.postings().stream()
        .map(JobPosting::role)
        .filter(role -> !role.equals(erased))
        .flatMap(role -> memory.jobOf(employer, role).stream())
        .findFirst()
        .orElse(null);
  }
}
