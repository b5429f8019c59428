package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.QueryPart;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Reads a search from the parameters of a request, and collects all problems.
final class SearchParameters {
  static final int DEFAULT_LIMIT = 20;

  /// The parameters that are not filters.
  static final Set<String> NON_FILTER_PARAMETERS = Set.of("q", "sort", "limit", "cursor", "facets");

  /// A search, and what each part of its text was read as.
  ///
  /// @param corrected its text, if it is not the typed one; otherwise null
  record RequestedSearch(
      JobSearchRequest request, List<QueryPart> parts, @Nullable String corrected) {}

  private final MultiValueMap<String, String> parameters;
  private final Set<String> others;
  private final List<Map<String, String>> problems = new ArrayList<>();

  /// @param others the parameters that are not filters
  private SearchParameters(MultiValueMap<String, String> parameters, Set<String> others) {
    this.parameters = parameters;
    this.others = others;
  }

  /// @throws ProblemException with all problems, when there are any
  static RequestedSearch read(MultiValueMap<String, String> parameters, Instant now) {
    return new SearchParameters(parameters, NON_FILTER_PARAMETERS).read(now);
  }

  /// The same for a response without pages: `limit`, `cursor` and `facets` are not parameters.
  static RequestedSearch readWhole(MultiValueMap<String, String> parameters, Instant now) {
    return new SearchParameters(parameters, Set.of("q", "sort")).read(now);
  }

  /// The same for a response without jobs, which also has the parameter `interval`.
  static RequestedSearch readStatistics(MultiValueMap<String, String> parameters, Instant now) {
    return new SearchParameters(parameters, Set.of("q", "interval")).read(now);
  }

  /// The same search with the nearest known words in the place of misspelt ones; empty if none is.
  static Optional<RequestedSearch> corrected(
      RequestedSearch typed, MultiValueMap<String, String> parameters, Instant now) {
    return JobQueryParser.corrected(typed.parts())
        .map(
            text -> {
              MultiValueMap<String, String> corrected = new LinkedMultiValueMap<>(parameters);
              corrected.set("q", text);
              RequestedSearch search = read(corrected, now);
              return new RequestedSearch(search.request(), search.parts(), text);
            });
  }

  private RequestedSearch read(Instant now) {
    parameters.keySet().forEach(this::checkKnown);
    ParsedQuery parsed = JobQueryParser.parse(single("q").orElse(""), filters(), now);
    parsed.problems().forEach(p -> problem(p.filter(), p.value(), p.detail()));
    JobSort sort = sort();
    int limit = limit();
    boolean facets = booleanParameter("facets");
    if (!problems.isEmpty()) {
      throw ProblemException.invalidSearch(problems);
    }
    return new RequestedSearch(
        new JobSearchRequest(parsed.query(), sort, single("cursor").orElse(null), limit, facets),
        parsed.parts(),
        null);
  }

  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new HashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (!NON_FILTER_PARAMETERS.contains(name) && !others.contains(name)) {
            filters.put(name, values.stream().map(SearchParameters::text).toList());
          }
        });
    return filters;
  }

  private void checkKnown(String name) {
    Set<String> names = new TreeSet<>(JobQueryParser.filterNames());
    names.addAll(others);
    if (!names.contains(name)) {
      String nearest =
          NearestName.of(name, names)
              .map(near -> "; did you mean '" + near + "'?")
              .orElse("; the parameters are " + String.join(", ", names));
      problem(name, "", "There is no parameter '" + name + "'" + nearest);
    }
  }

  private JobSort sort() {
    String requested = single("sort").orElse(JobSort.RELEVANCE.name());
    Optional<JobSort> sort =
        Arrays.stream(JobSort.values())
            .filter(value -> value.name().equalsIgnoreCase(requested.strip()))
            .findFirst();
    if (sort.isEmpty()) {
      String names =
          Arrays.stream(JobSort.values())
              .map(value -> value.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      problem("sort", requested, "'sort' must be one of " + names + "; got '" + requested + "'");
    }
    return sort.orElse(JobSort.RELEVANCE);
  }

  private int limit() {
    String requested = single("limit").orElse(Integer.toString(DEFAULT_LIMIT)).strip();
    int limit = requested.matches("\\d{1,4}") ? Integer.parseInt(requested) : 0;
    if (limit < 1 || limit > JobSearchRequest.MAX_JOBS) {
      problem(
          "limit",
          requested,
          "'limit' must be 1 to " + JobSearchRequest.MAX_JOBS + "; got '" + requested + "'");
      return DEFAULT_LIMIT;
    }
    return limit;
  }

  private boolean booleanParameter(String name) {
    String requested = single(name).orElse("no").strip().toLowerCase(Locale.ROOT);
    boolean yes = Set.of("yes", "true", "1", "on").contains(requested);
    if (!yes && !Set.of("no", "false", "0", "off").contains(requested)) {
      problem(name, requested, "'" + name + "' must be yes or no; got '" + requested + "'");
    }
    return yes;
  }

  /// A parameter that can have one value; an empty value is the same as none.
  private Optional<String> single(String name) {
    List<String> values =
        Optional.ofNullable(parameters.get(name)).orElse(List.of()).stream()
            .map(SearchParameters::text)
            .filter(value -> !value.isBlank())
            .toList();
    if (values.size() > 1) {
      problem(name, values.getLast(), "'" + name + "' can have only one value");
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
