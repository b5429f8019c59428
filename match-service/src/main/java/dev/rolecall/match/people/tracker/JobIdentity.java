package dev.rolecall.match.people.tracker;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What identifies a job over time. A merge can change the id under which a job is found, and a
/// repost adds a role; two records are of the same job when the ids are equal or a role is common.
///
/// @param roles of all its postings, including closed ones; empty when only the id is known
public record JobIdentity(JobId id, Set<RoleKey> roles) {
  public JobIdentity {
    roles = Set.copyOf(roles);
  }

  public static JobIdentity of(Job job) {
    return new JobIdentity(
        job.id(), job.postings().stream().map(JobPosting::role).collect(Collectors.toSet()));
  }

  /// An identity of a job that is not open: only its id is known.
  public static JobIdentity of(JobId id) {
    return new JobIdentity(id, Set.of());
  }

  /// The roles as PostgreSQL stores them.
  String[] roleTexts() {
    Set<String> texts = new TreeSet<>();
    roles.forEach(role -> texts.add(role.toString()));
    return texts.toArray(String[]::new);
  }
}
