package dev.rolecall.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the plain words at a position of a search mean: the longest phrase that any reader knows;
/// of equally long ones, that of the first reader.
final class PlainMeaning {
  private static final List<PlainReader> READERS =
      List.of(
          new PlainPhrases(),
          new PlainPay(),
          new PlainAge(),
          new PlainExperience(),
          new PlainSkills(),
          new PlainPlaces());
  private static final PlainCompany COMPANY =
      new PlainCompany((words, at) -> match(READERS, words, at).isPresent());
  private static final List<PlainReader> ALL_READERS = withCompany();

  private PlainMeaning() {}

  private static List<PlainReader> withCompany() {
    List<PlainReader> all = new ArrayList<>(READERS);
    all.addFirst(COMPANY);
    return List.copyOf(all);
  }

  static Optional<PlainMatch> at(PlainWords words, int at) {
    return match(ALL_READERS, words, at);
  }

  private static Optional<PlainMatch> match(List<PlainReader> readers, PlainWords words, int at) {
    PlainMatch longest = null;
    for (PlainReader reader : readers) {
      PlainMatch match = reader.read(words, at).orElse(null);
      if (match != null && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return Optional.ofNullable(longest);
  }
}
