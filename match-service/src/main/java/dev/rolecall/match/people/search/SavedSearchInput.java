package dev.rolecall.match.people.search;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.query.CanonicalSearch;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.QueryProblem;
import dev.rolecall.model.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Validates what a person enters for a saved search.
///
/// @param query canonical
record SavedSearchInput(SavedSearchKind kind, String name, String query, Alert alert) {
  private static final int MAX_NAME_LENGTH = 100;

  /// @param name null for the text of the search
  /// @param query in the query language
  /// @param alert as in a profile, without `minScore`; null for a mail each day
  /// @throws InvalidInputException with what is not valid
  static SavedSearchInput search(
      @Nullable String name, @Nullable String query, @Nullable JsonNode alert, Instant now) {
    String text = query == null ? "" : query.strip();
    String canonical = canonical(text, now);
    return new SavedSearchInput(
        SavedSearchKind.SEARCH,
        name(name == null || name.isBlank() ? shortened(text) : name),
        canonical,
        alert(alert));
  }

  /// @param company its id, or its name, such as `acme`
  static SavedSearchInput company(
      @Nullable String name, @Nullable String company, @Nullable JsonNode alert, Instant now) {
    String text = company == null ? "" : company.strip().replace("\"", "");
    if (text.chars().noneMatch(Character::isLetterOrDigit) || text.length() > MAX_NAME_LENGTH) {
      throw new InvalidInputException(
          "company", "A company is required, by its name or id, such as acme.");
    }
    String id =
        text.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return new SavedSearchInput(
        SavedSearchKind.COMPANY,
        name(name == null || name.isBlank() ? text : name),
        canonical("company:" + id + " all:yes", now),
        alert(alert));
  }

  /// @throws InvalidInputException when it has parts that cannot be parsed, or is empty
  private static String canonical(String text, Instant now) {
    ParsedQuery parsed = JobQueryParser.parse(text, Map.of(), now);
    if (!parsed.problems().isEmpty()) {
      throw new InvalidInputException(
          "query",
          parsed.problems().stream().map(QueryProblem::detail).collect(Collectors.joining(" ")));
    }
    String canonical = CanonicalSearch.of(parsed.parts());
    if (canonical.isBlank()) {
      throw new InvalidInputException(
          "query", "A search is required, such as 'java remote'. It must say what to look for.");
    }
    return canonical;
  }

  static String name(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()
        || stripped.length() > MAX_NAME_LENGTH
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException(
          "name", "A name has 1 to %d characters, on one line.".formatted(MAX_NAME_LENGTH));
    }
    return stripped;
  }

  /// Validated by the rules of a profile's alert.
  static Alert alert(@Nullable JsonNode written) {
    if (written == null || written.isNull()) {
      return withoutScore(Alert.DAILY);
    }
    if (written.has("minScore")) {
      throw new InvalidInputException(
          "alert.minScore", "A search has no scores, so its alert has no minimum score.");
    }
    if (written.has("stillLooking")) {
      throw new InvalidInputException(
          "alert.stillLooking", "A profile's alert says whether to email when nothing was new.");
    }
    ObjectNode profile = Json.MAPPER.createObjectNode();
    profile.set("alert", written);
    return withoutScore(People.read("alert", profile).alert());
  }

  private static Alert withoutScore(Alert alert) {
    return new Alert(alert.frequency(), alert.days(), alert.at(), 0, alert.limit());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= MAX_NAME_LENGTH ? line : line.substring(0, MAX_NAME_LENGTH - 1) + "…";
  }
}
