package dev.rolecall.match.notify.mail;

import dev.rolecall.match.judge.RuleEffects;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.profile.Profile;
import java.util.List;

/// What was searched while nothing was new for a person.
///
/// @param profiles at least one
public record StillLooking(List<Searched> profiles, List<Found> searches) {
  public StillLooking {
    profiles = List.copyOf(profiles);
    searches = List.copyOf(searches);
  }

  /// @param effects of its rules on the open jobs
  public record Searched(Profile profile, RuleEffects effects) {}

  /// @param open how many open jobs it finds
  public record Found(SavedSearch search, int open) {}

  /// Whether there are open jobs at all: otherwise it is not the person's rules that hide them.
  public boolean hasOpenJobs() {
    return profiles.stream().anyMatch(each -> each.effects().jobs() > 0);
  }

  /// Whether all open jobs were compared, not only some.
  boolean isExact() {
    return profiles.stream().allMatch(each -> each.effects().share() == 1);
  }

  /// How many open jobs match the profiles; a job that matches two of them counts twice.
  int matching() {
    return profiles.stream().mapToInt(each -> each.effects().shown()).sum();
  }
}
