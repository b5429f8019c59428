package dev.rolecall.match.people.tracker;

import dev.rolecall.model.RoleKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The jobs that a person hid, saved or applied to. A job is one of them when it has one of these
/// roles, so that it stays one after a repost, a merge and an un-merge.
///
/// @param hidden roles of jobs that they hid
/// @param tracked the state of the application by role of its job
public record HandledJobs(Set<RoleKey> hidden, Map<RoleKey, ApplicationState> tracked) {
  public static final HandledJobs NONE = new HandledJobs(Set.of(), Map.of());

  public HandledJobs {
    hidden = Set.copyOf(hidden);
    tracked = Map.copyOf(tracked);
  }

  /// The roles of the jobs that need not be shown as new: those that the person hid, and those that
  /// they applied to, whatever came of it.
  public Set<RoleKey> roles() {
    Set<RoleKey> all = new HashSet<>(hidden);
    all.addAll(applied());
    return all;
  }

  /// The roles of the jobs that the person applied to, whatever came of it.
  public Set<RoleKey> applied() {
    Set<RoleKey> applied = new HashSet<>();
    tracked.forEach(
        (role, state) -> {
          if (state.isApplied()) {
            applied.add(role);
          }
        });
    return applied;
  }

  /// @param roles of the postings of one job
  public boolean isHidden(Collection<RoleKey> roles) {
    return roles.stream().anyMatch(hidden::contains);
  }

  /// @param roles of the postings of one job
  /// @return the furthest state, if it was tracked more than once
  public Optional<ApplicationState> state(Collection<RoleKey> roles) {
    return roles.stream()
        .map(tracked::get)
        .filter(Objects::nonNull)
        .max(ApplicationState::compareTo);
  }
}
