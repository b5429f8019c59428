package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The places within a part of a place string that is not a place as a whole.
final class PlacePieces {
  private static final FilteredPattern HYPHEN = FilteredPattern.of("(?<=\\p{L})-(?=\\p{Lu})");

  private PlacePieces() {}

  /// Cities joined by hyphens, `NYC-San Diego`, and large cities and countries among other words.
  static List<Place> in(String part) {
    String[] hyphened = HYPHEN.split(part);
    if (hyphened.length > 1) {
      List<Place> places = new ArrayList<>();
      for (String piece : hyphened) {
        PlaceNames.find(piece.strip(), "", "").ifPresent(found -> places.add(found.place()));
      }
      if (places.size() * 2 > hyphened.length) {
        return places;
      }
    }
    String[] words = part.split(" ");
    if (words.length < 2 || words.length > 9) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      for (int n = Math.min(3, words.length - i); n > 0; n--) {
        String name =
            PlaceRules.withoutEdges(String.join(" ", Arrays.copyOfRange(words, i, i + n)));
        Optional<Place> known = name.length() < 2 ? Optional.empty() : CityNames.large(name);
        if (known.isPresent()) {
          places.add(known.get());
          i += n - 1;
          break;
        }
      }
    }
    return places;
  }
}
