package dev.rolecall.search.web.profile;

import dev.rolecall.model.text.PlaceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in a form.
record PlaceRow(int index, String place, List<Choice> radiuses) {
  private static final int EMPTY_ROWS = 2;

  /// With two empty rows at the end.
  static List<PlaceRow> of(JsonNode places) {
    List<PlaceRow> rows = new ArrayList<>();
    for (JsonNode place : places) {
      rows.add(
          new PlaceRow(
              rows.size(), text(place), Choice.radiuses(place.path("radiusKm").asString(""))));
    }
    for (int i = 0; i < EMPTY_ROWS; i++) {
      rows.add(new PlaceRow(rows.size(), "", Choice.radiuses("")));
    }
    return rows;
  }

  /// `Berlin, Germany`.
  static String text(JsonNode place) {
    return PlaceText.of(part(place, "city"), null, part(place, "country"));
  }

  private static @Nullable String part(JsonNode place, String field) {
    return place.hasNonNull(field) ? place.path(field).asString() : null;
  }
}
