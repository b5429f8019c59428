package dev.rolecall.ingest.merge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes one job of the roles of one opening. Pure.
final class JobAssembly {
  private JobAssembly() {}

  /// The job of these roles (eldest first), or nothing when it is as it was.
  static Optional<Job> assemble(List<Role> roles, @Nullable Job before) {
    Job job = job(roles, before);
    return before != null && same(before, job) ? Optional.empty() : Optional.of(job);
  }

  private static Job job(List<Role> roles, @Nullable Job before) {
    Role founder = roles.getFirst();
    List<JobPosting> postings = roles.stream().map(Role::posting).toList();
    Opening opening = OpeningAssembly.of(roles);
    boolean open = postings.stream().anyMatch(JobPosting::open);
    JobStatus status = open ? JobStatus.OPEN : JobStatus.CLOSED;
    Instant verified = latest(postings);
    return new Job(
        JobIds.founding(founder.key()),
        Revisions.next(founder, before),
        null,
        opening,
        postings,
        postedAt(postings),
        postings.stream().map(JobPosting::firstSeenAt).min(Instant::compareTo).orElseThrow(),
        verified,
        status,
        Marks.of(postings),
        JobHistory.of(before, opening, status, verified));
  }

  /// The job of a role that has joined an elder one: its page redirects there.
  ///
  /// @param before the role's own job, null when it never had one here
  /// @return nothing when nobody knows of it, or when it redirects there already
  static Optional<Job> mergedInto(JobId elder, Role role, @Nullable Job before) {
    if (before == null && role.moves() == 0) {
      return Optional.empty();
    }
    if (before != null && elder.equals(before.mergedInto())) {
      return Optional.empty();
    }
    Job last = before == null ? job(List.of(role), null) : before;
    return Optional.of(
        new Job(
            last.id(),
            Revisions.next(role, before),
            elder,
            last.opening(),
            last.postings(),
            last.postedAt(),
            last.firstSeenAt(),
            last.lastVerifiedAt(),
            JobStatus.CLOSED,
            last.marks(),
            last.history()));
  }

  private static @Nullable Instant postedAt(List<JobPosting> postings) {
    return postings.stream()
        .map(JobPosting::postedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Instant latest(List<JobPosting> postings) {
    return postings.stream().map(JobPosting::lastVerifiedAt).max(Instant::compareTo).orElseThrow();
  }

  private static boolean same(Job before, Job now) {
    return before.mergedInto() == null
        && before.opening().equals(now.opening())
        && before.postings().equals(now.postings())
        && before.status() == now.status()
        && before.marks().equals(now.marks());
  }
}
