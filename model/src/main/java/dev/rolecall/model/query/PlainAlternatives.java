package dev.rolecall.model.query;

import dev.rolecall.model.job.JobFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Alternatives in plain words: `java or kotlin` is one filter of skills, and `backend or
/// fullstack` is a choice of job families.
final class PlainAlternatives {
  private static final Set<String> OR = Set.of("or", "nor", "oder", "/", "|");
  private static final Set<String> OR_AND =
      Set.of("or", "nor", "oder", "/", "|", "and", "&", "und");

  /// The filters of a job family: one that comes first, and one that is required.
  private static final Set<String> FAMILY_FILTERS = Set.of("prefer", "family");

  private PlainAlternatives() {}

  static boolean isOr(PlainWords words, int at) {
    return OR.contains(words.lower(at));
  }

  /// The match with the alternatives that follow it, if it has any.
  static PlainMatch read(PlainWords words, PlainMatch first) {
    if (first.isSkill()) {
      return skills(words, first);
    }
    return isFamily(first) ? families(words, first) : first;
  }

  private static PlainMatch skills(PlainWords words, PlainMatch first) {
    List<PlainMatch> all = all(words, first, OR, PlainMatch::isSkill);
    String any =
        all.stream()
            .map(match -> match.reading().getFirst().value())
            .distinct()
            .collect(Collectors.joining("|"));
    return PlainMatch.of(all.getLast().end(), QueryToken.filter(false, "skill", any));
  }

  /// Job families are alternatives with "and" too: no job belongs to two of them.
  private static PlainMatch families(PlainWords words, PlainMatch first) {
    List<PlainMatch> all = all(words, first, OR_AND, PlainAlternatives::isFamily);
    return all.size() == 1
        ? first
        : PlainMatch.of(
            all.getLast().end(),
            choice(all.stream().flatMap(match -> match.reading().stream()).toList()));
  }

  /// With "backend", families that the default view contains are preferences like it, as a filter
  /// would hide the jobs of general titles; other families have to be required.
  static List<QueryToken> choice(List<QueryToken> families) {
    boolean preferred = families.stream().anyMatch(token -> token.filter().equals("prefer"));
    boolean inDefaultView = families.stream().allMatch(token -> isInDefaultView(token.value()));
    String filter = preferred && inDefaultView ? "prefer" : "family";
    return families.stream()
        .map(token -> QueryToken.filter(false, filter, token.value()))
        .distinct()
        .toList();
  }

  private static boolean isInDefaultView(String family) {
    return switch (JobFamily.valueOf(family.toUpperCase(Locale.ROOT))) {
      case BACKEND, FULLSTACK, INFRA, DATA, SOFTWARE -> true;
      default -> false;
    };
  }

  static boolean isFamily(QueryToken token) {
    return FAMILY_FILTERS.contains(token.filter()) && !token.excluded();
  }

  private static boolean isFamily(PlainMatch match) {
    return match.isFilter() && match.reading().stream().allMatch(PlainAlternatives::isFamily);
  }

  private static List<PlainMatch> all(
      PlainWords words, PlainMatch first, Set<String> separators, Predicate<PlainMatch> kind) {
    List<PlainMatch> all = new ArrayList<>(List.of(first));
    int end = first.end();
    while (separators.contains(words.lower(end)) && words.isPlain(end + 1)) {
      Optional<PlainMatch> next = PlainMeaning.at(words, end + 1).filter(kind);
      if (next.isEmpty()) {
        break;
      }
      all.add(next.get());
      end = next.get().end();
    }
    return all;
  }
}
