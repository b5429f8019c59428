package dev.rolecall.ingest.fetch;

import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a host reserves in its file for text and data mining (TDM Reservation Protocol):
/// <https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/>.
///
/// @param rules the most specific first
/// @param expiresAt when the file is read again
record TdmReservations(List<Rule> rules, Instant expiresAt) {
  static final String PATH = "/.well-known/tdmrep.json";

  /// More are not rules for parts of a site.
  private static final int MAX_RULES = 1_000;

  private static final int MAX_LENGTH = 500;
  private static final Duration RETRY_AFTER = Duration.ofMinutes(30);

  TdmReservations {
    rules = List.copyOf(rules);
  }

  /// @param location a path as in robots.txt, with `*` and `$`
  record Rule(String location, boolean reserved) {
    /// Each part is searched for after the one before it, so that the effort has a bound, whatever
    /// the site wrote.
    boolean matches(String path) {
      boolean whole = location.endsWith("$");
      String[] parts =
          (whole ? location.substring(0, location.length() - 1) : location).split("\\*+", -1);
      if (!path.startsWith(parts[0])) {
        return false;
      }
      int end = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = whole && i == parts.length - 1;
        int start = last ? path.lastIndexOf(parts[i]) : path.indexOf(parts[i], end);
        if (start < end) {
          return false;
        }
        end = start + parts[i].length();
      }
      return !whole || end == path.length();
    }
  }

  /// Parses the response to a request for the file. A host without a readable file reserves nothing
  /// there; it can also do so with each response. While the host fails, the file is requested again
  /// soon.
  static TdmReservations of(FetchResult fetched, Instant now) {
    List<Rule> rules = new ArrayList<>();
    if (fetched instanceof FetchResult.Ok ok) {
      for (JsonNode rule : json(ok.body())) {
        String location = rule.path("location").asString("");
        if (location.startsWith("/")
            && location.length() <= MAX_LENGTH
            && rules.size() < MAX_RULES) {
          rules.add(new Rule(location, rule.path("tdm-reservation").asString("0").equals("1")));
        }
      }
    }
    rules.sort(Comparator.comparing((Rule rule) -> rule.location().length()).reversed());
    boolean failing = fetched instanceof FetchResult.Failed failed && failed.isTransient();
    return new TdmReservations(rules, now.plus(failing ? RETRY_AFTER : RobotsRules.LIFETIME));
  }

  private static JsonNode json(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException e) {
      return Json.MAPPER.createArrayNode(); // a page instead of the file
    }
  }

  boolean isCurrent(Instant now) {
    return now.isBefore(expiresAt);
  }

  /// Whether the most specific rule for the address reserves it. Rules are compared as in
  /// robots.txt.
  boolean reserves(URI address) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return rules.stream()
        .filter(rule -> rule.matches(path))
        .findFirst()
        .map(Rule::reserved)
        .orElse(false);
  }
}
