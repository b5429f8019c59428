package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Combines the openings of a job's roles into one: each field from the most trusted role that
/// states it, places and addresses from all. Has no side effects.
final class OpeningAssembly {
  /// Fields that are combined from all roles.
  private static final Set<String> COMBINED_FIELDS = Set.of("places", "applyUrls", "applyEmails");

  private OpeningAssembly() {}

  /// Closed roles count only when none is open.
  ///
  /// @param roles oldest first
  static OpeningBuilder of(List<JobRole> roles) {
    List<JobRole> open = roles.stream().filter(role -> role.posting().open()).toList();
    List<JobRole> used = open.isEmpty() ? roles : open;
    List<Opening> byAge = used.stream().map(JobRole::opening).toList();
    List<Opening> byTrust = used.stream().sorted(JobRole.BY_TRUST).map(JobRole::opening).toList();
    OpeningBuilder opening = byTrust.getFirst().toBuilder();
    byTrust.stream()
        .skip(1)
        .forEach(other -> addCombinedEvidence(opening, byTrust.getFirst(), other));
    OpeningField.ALL.forEach(field -> fill(opening, field, byTrust));
    opening.places(places(byAge));
    opening.applyUrls(union(byAge, Opening::applyUrls));
    opening.applyEmails(union(byAge, Opening::applyEmails));
    return opening;
  }

  private static void fill(OpeningBuilder opening, OpeningField<?> field, List<Opening> byTrust) {
    if (!field.statedBy(byTrust.getFirst())) {
      byTrust.stream()
          .filter(field::statedBy)
          .findFirst()
          .ifPresent(stating -> field.copy(stating, opening));
    }
  }

  private static void addCombinedEvidence(OpeningBuilder opening, Opening first, Opening other) {
    other.evidence().stream()
        .filter(e -> COMBINED_FIELDS.contains(e.field()) && !first.evidence().contains(e))
        .forEach(opening::addEvidence);
  }

  /// All places of all roles, each city once. Null when no role states any.
  private static @Nullable List<Place> places(List<Opening> byTrust) {
    Map<String, Place> places = new LinkedHashMap<>();
    boolean stated = false;
    for (Opening opening : byTrust) {
      stated |= opening.places() != null;
      Opening.orEmpty(opening.places())
          .forEach(place -> places.putIfAbsent(place.toCodeString(), place));
    }
    return stated ? List.copyOf(places.values()) : null;
  }

  private static List<String> union(
      List<Opening> byTrust, Function<Opening, List<String>> addresses) {
    Set<String> all = new LinkedHashSet<>();
    byTrust.forEach(opening -> all.addAll(addresses.apply(opening)));
    return List.copyOf(all);
  }
}
