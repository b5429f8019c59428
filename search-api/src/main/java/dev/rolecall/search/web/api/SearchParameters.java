package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Reads a search from a request's parameters, and collects all that is wrong with it.
final class SearchParameters {
  static final int USUAL_JOBS = 20;

  /// Those beside the filters.
  static final Set<String> OWN = Set.of("q", "sort", "limit", "cursor", "facets");

  private final MultiValueMap<String, String> given;
  private final List<Map<String, String>> problems = new ArrayList<>();

  private SearchParameters(MultiValueMap<String, String> given) {
    this.given = given;
  }

  /// @throws ProblemException listing each thing that is not understood
  static JobSearchRequest read(MultiValueMap<String, String> given, Instant now) {
    return new SearchParameters(given).read(now);
  }

  private JobSearchRequest read(Instant now) {
    given.keySet().forEach(this::known);
    ParsedQuery parsed = JobQueryParser.parse(one("q").orElse(""), filters(), now);
    parsed.problems().forEach(p -> problem(p.filter(), p.value(), p.detail()));
    JobSort sort = sort();
    int limit = limit();
    boolean facets = yes("facets");
    if (!problems.isEmpty()) {
      throw ProblemException.badSearch(problems);
    }
    return new JobSearchRequest(parsed.query(), sort, one("cursor").orElse(null), limit, facets);
  }

  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new HashMap<>();
    given.forEach(
        (name, values) -> {
          if (!OWN.contains(name)) {
            filters.put(name, values.stream().map(SearchParameters::text).toList());
          }
        });
    return filters;
  }

  private void known(String name) {
    Set<String> names = new TreeSet<>(JobQueryParser.filterNames());
    names.addAll(OWN);
    if (!names.contains(name)) {
      String nearest =
          NearestName.of(name, names)
              .map(near -> "; did you mean '" + near + "'?")
              .orElse("; there are " + String.join(", ", names));
      problem(name, "", "There is no parameter '" + name + "'" + nearest);
    }
  }

  private JobSort sort() {
    String asked = one("sort").orElse(JobSort.RELEVANCE.name());
    Optional<JobSort> sort =
        Arrays.stream(JobSort.values())
            .filter(value -> value.name().equalsIgnoreCase(asked.strip()))
            .findFirst();
    if (sort.isEmpty()) {
      String names =
          Arrays.stream(JobSort.values())
              .map(value -> value.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      problem("sort", asked, "'sort' is one of " + names + "; not '" + asked + "'");
    }
    return sort.orElse(JobSort.RELEVANCE);
  }

  private int limit() {
    String asked = one("limit").orElse(Integer.toString(USUAL_JOBS)).strip();
    int limit = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
    if (limit < 1 || limit > JobSearchRequest.MAX_JOBS) {
      problem(
          "limit",
          asked,
          "'limit' is a number from 1 to " + JobSearchRequest.MAX_JOBS + "; not '" + asked + "'");
      return USUAL_JOBS;
    }
    return limit;
  }

  private boolean yes(String name) {
    String asked = one(name).orElse("no").strip().toLowerCase(Locale.ROOT);
    boolean yes = Set.of("yes", "true", "1", "on").contains(asked);
    if (!yes && !Set.of("no", "false", "0", "off").contains(asked)) {
      problem(name, asked, "'" + name + "' is yes or no; not '" + asked + "'");
    }
    return yes;
  }

  /// A parameter of one value; an empty one is as none.
  private Optional<String> one(String name) {
    List<String> values =
        Optional.ofNullable(given.get(name)).orElse(List.of()).stream()
            .map(SearchParameters::text)
            .filter(value -> !value.isBlank())
            .toList();
    if (values.size() > 1) {
      problem(name, values.getLast(), "'" + name + "' can be said once");
    }
    return values.stream().findFirst();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void problem(String filter, String value, String detail) {
    problems.add(Map.of("filter", filter, "value", value, "detail", detail));
  }
}
