package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the roles of one opening say together: for each field the most trusted that states it, and
/// the places and addresses of all. Pure.
final class OpeningAssembly {
  /// Fields in which all are heard.
  private static final Set<String> OF_ALL = Set.of("places", "applyUrls", "applyEmails");

  private OpeningAssembly() {}

  /// Open roles are heard if there are any.
  ///
  /// @param roles eldest first
  static Opening of(List<Role> roles) {
    List<Role> open = roles.stream().filter(role -> role.posting().open()).toList();
    List<Role> speaking = open.isEmpty() ? roles : open;
    List<Opening> byAge = speaking.stream().map(Role::opening).toList();
    List<Opening> heard = speaking.stream().sorted(Trust.ORDER).map(Role::opening).toList();
    OpeningBuilder opening = heard.getFirst().toBuilder();
    heard.stream().skip(1).forEach(other -> addEvidenceOfAll(opening, heard.getFirst(), other));
    OpeningField.ALL.forEach(field -> fill(opening, field, heard));
    opening.places(places(byAge));
    opening.applyUrls(union(byAge, Opening::applyUrls));
    opening.applyEmails(union(byAge, Opening::applyEmails));
    return opening.build();
  }

  private static void fill(OpeningBuilder opening, OpeningField<?> field, List<Opening> heard) {
    if (!field.statedBy(heard.getFirst())) {
      heard.stream()
          .filter(field::statedBy)
          .findFirst()
          .ifPresent(spoke -> field.copy(spoke, opening));
    }
  }

  private static void addEvidenceOfAll(OpeningBuilder opening, Opening speaker, Opening other) {
    other.evidence().stream()
        .filter(e -> OF_ALL.contains(e.field()) && !speaker.evidence().contains(e))
        .forEach(opening::because);
  }

  /// All places of all roles; those of one city once. Not stated when no role states any.
  private static @Nullable List<Place> places(List<Opening> heard) {
    Map<String, Place> places = new LinkedHashMap<>();
    boolean stated = false;
    for (Opening opening : heard) {
      stated |= opening.places() != null;
      Opening.stated(opening.places()).forEach(place -> places.putIfAbsent(place.display(), place));
    }
    return stated ? List.copyOf(places.values()) : null;
  }

  private static List<String> union(
      List<Opening> heard, Function<Opening, List<String>> addresses) {
    Set<String> all = new LinkedHashSet<>();
    heard.forEach(opening -> all.addAll(addresses.apply(opening)));
    return List.copyOf(all);
  }
}
