package dev.rolecall.ingest.source.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Converts `jobLocation` to place strings: `Austin, TX, US`. The address has precedence over the
/// name of the place, which can be a campus or the employer.
final class PostalPlaces {
  /// Placeholders.
  private static final Set<String> NOT_STATED =
      Set.of(
          "",
          "-",
          "--",
          ".",
          "n/a",
          "na",
          "null",
          "none",
          "undefined",
          "unknown",
          "other",
          "tbd",
          "not specified",
          "unavailable",
          "0",
          "00000");

  private PostalPlaces() {}

  /// One string per place, without duplicates.
  static List<String> of(JsonNode posting, @Nullable String company) {
    Set<String> places = new LinkedHashSet<>();
    for (JsonNode location : SchemaOrgFields.values(posting, "jobLocation")) {
      places.addAll(place(location, company));
    }
    return List.copyOf(places);
  }

  private static List<String> place(JsonNode location, @Nullable String company) {
    if (!location.isObject()) {
      return stated(SchemaOrgFields.oneLine(location.asString("")));
    }
    List<String> places = new ArrayList<>();
    for (JsonNode address : SchemaOrgFields.values(location, "address")) {
      places.addAll(
          address.isObject()
              ? address(address)
              : stated(SchemaOrgFields.oneLine(address.asString(""))));
    }
    if (places.isEmpty()) {
      places.addAll(address(location));
    }
    String name = SchemaOrgFields.line(location, "name");
    boolean employer = name != null && name.equalsIgnoreCase(company);
    return !places.isEmpty() || name == null || employer ? places : stated(name);
  }

  private static List<String> address(JsonNode address) {
    List<String> parts = new ArrayList<>();
    Stream.of("addressLocality", "addressRegion", "addressCountry")
        .flatMap(field -> SchemaOrgFields.lines(address, field).stream().limit(1))
        .flatMap(line -> stated(line).stream())
        .filter(part -> parts.stream().noneMatch(known -> contains(known, part)))
        .forEach(parts::add);
    if (parts.isEmpty()) {
      String street = SchemaOrgFields.line(address, "streetAddress");
      return street == null ? List.of() : stated(street);
    }
    return List.of(String.join(", ", parts));
  }

  /// Whether a part is already in another one: the field of the city can be `Berlin, Germany`.
  private static boolean contains(String known, String part) {
    return Stream.of(known.split(",")).anyMatch(piece -> piece.strip().equalsIgnoreCase(part));
  }

  private static List<String> stated(String line) {
    return NOT_STATED.contains(Objects.requireNonNull(line).toLowerCase(Locale.ROOT))
        ? List.of()
        : List.of(line);
  }

  /// The areas from which the job can be done remotely: `applicantLocationRequirements`.
  static List<String> applicants(JsonNode posting) {
    Set<String> areas = new LinkedHashSet<>();
    for (JsonNode area : SchemaOrgFields.values(posting, "applicantLocationRequirements")) {
      if (area.isObject()) {
        List<String> names =
            area.has("address") ? place(area, null) : SchemaOrgFields.lines(area, "name");
        areas.addAll(names.isEmpty() ? address(area) : names);
      } else {
        areas.addAll(stated(SchemaOrgFields.oneLine(area.asString(""))));
      }
    }
    return List.copyOf(areas);
  }
}
