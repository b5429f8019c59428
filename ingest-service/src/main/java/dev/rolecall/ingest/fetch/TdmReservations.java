package dev.rolecall.ingest.fetch;

import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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

  TdmReservations {
    rules = List.copyOf(rules);
  }

  /// @param location a path as in robots.txt, with `*` and `$`
  record Rule(String location, Pattern pattern, boolean reserved) {
    static Rule of(String location, boolean reserved) {
      boolean whole = location.endsWith("$");
      StringBuilder pattern = new StringBuilder();
      for (String part :
          (whole ? location.substring(0, location.length() - 1) : location).split("\\*+", -1)) {
        pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
      }
      return new Rule(location, Pattern.compile(pattern + (whole ? "" : ".*")), reserved);
    }
  }

  /// Parses the response to a request for the file. A host without a readable file reserves nothing
  /// there; it can also do so with each response.
  static TdmReservations of(FetchResult fetched, Instant now) {
    List<Rule> rules = new ArrayList<>();
    if (fetched instanceof FetchResult.Ok ok) {
      for (JsonNode rule : json(ok.body())) {
        String location = rule.path("location").asString("");
        if (location.startsWith("/")
            && location.length() <= MAX_LENGTH
            && rules.size() < MAX_RULES) {
          rules.add(Rule.of(location, rule.path("tdm-reservation").asString("0").equals("1")));
        }
      }
    }
    rules.sort(Comparator.comparing((Rule rule) -> rule.location().length()).reversed());
    return new TdmReservations(rules, now.plus(RobotsRules.LIFETIME));
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

  /// By the most specific rule for the address, as in robots.txt.
  boolean reserves(URI address) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(path).matches())
        .findFirst()
        .map(Rule::reserved)
        .orElse(false);
  }
}
