package dev.rolecall.match.people.tracker;

import dev.rolecall.model.RoleKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The jobs that a person needs not be shown as new: those that they hid, and those that they
/// applied to. A job is one of them when it has one of these roles, so that it stays one after a
/// repost, a merge and an un-merge.
///
/// @param hidden roles of jobs that they hid
/// @param applied roles of jobs that they applied to, whatever came of it
public record HandledJobs(Set<RoleKey> hidden, Set<RoleKey> applied) {
  public static final HandledJobs NONE = new HandledJobs(Set.of(), Set.of());

  public HandledJobs {
    hidden = Set.copyOf(hidden);
    applied = Set.copyOf(applied);
  }

  /// The roles of all these jobs.
  public Set<RoleKey> roles() {
    Set<RoleKey> all = new HashSet<>(hidden);
    all.addAll(applied);
    return all;
  }

  /// @param roles of the postings of one job
  public boolean isHidden(Collection<RoleKey> roles) {
    return roles.stream().anyMatch(hidden::contains);
  }

  /// @param roles of the postings of one job
  public boolean isApplied(Collection<RoleKey> roles) {
    return roles.stream().anyMatch(applied::contains);
  }
}
