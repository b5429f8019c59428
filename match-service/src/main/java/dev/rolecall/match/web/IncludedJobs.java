package dev.rolecall.match.web;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.tracker.HandledJobs;
import dev.rolecall.model.RoleKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Jobs that matches leave out unless they are requested.
enum IncludedJobs {
  HIDDEN,
  APPLIED;

  /// The roles of the jobs that are left out.
  ///
  /// @param names of what is requested nevertheless
  /// @throws InvalidInputException when a name is not known
  static Set<RoleKey> excluded(HandledJobs handled, List<String> names) {
    Set<IncludedJobs> included = EnumSet.noneOf(IncludedJobs.class);
    names.stream().filter(name -> !name.isBlank()).map(IncludedJobs::of).forEach(included::add);
    Set<RoleKey> excluded = new HashSet<>();
    if (!included.contains(HIDDEN)) {
      excluded.addAll(handled.hidden());
    }
    if (!included.contains(APPLIED)) {
      excluded.addAll(handled.applied());
    }
    return excluded;
  }

  private static IncludedJobs of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "include", "'include' can have the values HIDDEN and APPLIED."));
  }
}
