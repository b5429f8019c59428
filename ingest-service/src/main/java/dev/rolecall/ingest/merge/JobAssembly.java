package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
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
  static Optional<Job> assemble(List<RoleFeatures> roles, @Nullable Job before, Instant now) {
    Job job = job(roles, before, now);
    return before != null && same(before, job) ? Optional.empty() : Optional.of(job);
  }

  private static Job job(List<RoleFeatures> portraits, @Nullable Job before, Instant now) {
    List<Role> roles = portraits.stream().map(RoleFeatures::role).toList();
    Role founder = roles.getFirst();
    List<JobPosting> postings = roles.stream().map(Role::posting).toList();
    List<DerivedMark> marks = DerivedMark.of(portraits, now);
    Opening opening = explained(OpeningAssembly.of(roles), portraits, marks);
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
        marks.stream().map(DerivedMark::value).toList(),
        JobHistory.of(before, opening, postings, status, verified));
  }

  /// The job of a role that has joined an elder one: its page redirects there.
  ///
  /// @param before the role's own job, null when it never had one here
  /// @return nothing when nobody knows of it, or when it redirects there already
  static Optional<Job> mergedInto(
      JobId elder, RoleFeatures portrait, @Nullable Job before, Instant now) {
    Role role = portrait.role();
    if (before == null && role.moves() == 0) {
      return Optional.empty();
    }
    if (before != null && elder.equals(before.mergedInto())) {
      return Optional.empty();
    }
    Job last = before == null ? job(List.of(portrait), null, now) : before;
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

  private static Opening explained(
      Opening opening, List<RoleFeatures> roles, List<DerivedMark> marks) {
    OpeningBuilder explained = opening.toBuilder();
    MergeReasons.of(roles).forEach(explained::because);
    marks.forEach(mark -> explained.because(mark.evidence()));
    return explained.build();
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
