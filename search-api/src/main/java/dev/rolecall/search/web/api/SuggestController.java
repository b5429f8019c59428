package dev.rolecall.search.web.api;

import dev.rolecall.search.find.NameCompletion;
import dev.rolecall.search.find.NameKind;
import dev.rolecall.search.find.NameSuggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Completes names of titles, skills, companies and places while a person types.
@RestController
class SuggestController {
  private static final int DEFAULT_LIMIT = 8;
  private static final int MAX_LENGTH = 2_000;
  private static final Set<String> PARAMETERS = Set.of("q", "kind", "limit");
  private static final CacheControl CACHE_FIVE_MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final NameCompletion completion;

  SuggestController(NameCompletion completion) {
    this.completion = completion;
  }

  /// @param suggestions the best one first
  record Suggestions(List<NameSuggestion> suggestions) {}

  @GetMapping("/api/v1/suggest")
  Mono<ResponseEntity<Suggestions>> suggest(
      @RequestParam MultiValueMap<String, String> parameters) {
    List<Map<String, String>> problems = new ArrayList<>();
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!PARAMETERS.contains(name)) {
        problems.add(
            problem(
                name,
                "",
                "There is no parameter '" + name + "'; the parameters are q, kind, limit"));
      }
    }
    String typed = value(parameters, "q", "");
    if (typed.length() > MAX_LENGTH) {
      problems.add(problem("q", "", "'q' can have at most " + MAX_LENGTH + " characters"));
    }
    Set<NameKind> kinds = kinds(value(parameters, "kind", ""), problems);
    int limit = limit(value(parameters, "limit", Integer.toString(DEFAULT_LIMIT)), problems);
    if (!problems.isEmpty()) {
      throw ProblemException.invalidSearch(problems);
    }
    return completion
        .complete(typed, kinds, limit)
        .map(
            found ->
                ResponseEntity.ok()
                    .cacheControl(found.complete() ? CACHE_FIVE_MINUTES : CacheControl.noStore())
                    .body(new Suggestions(found.names())));
  }

  private static Set<NameKind> kinds(String requested, List<Map<String, String>> problems) {
    Set<NameKind> kinds = EnumSet.noneOf(NameKind.class);
    for (String kind : requested.split(",", -1)) {
      Arrays.stream(NameKind.values())
          .filter(known -> known.name().equalsIgnoreCase(kind.strip()))
          .findFirst()
          .ifPresentOrElse(
              kinds::add,
              () -> {
                if (!kind.isBlank()) {
                  problems.add(
                      problem(
                          "kind",
                          kind,
                          "'kind' must be one of " + names() + "; got '" + kind + "'"));
                }
              });
    }
    return kinds.isEmpty() ? EnumSet.allOf(NameKind.class) : kinds;
  }

  private static String names() {
    return Arrays.stream(NameKind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static int limit(String requested, List<Map<String, String>> problems) {
    int limit = requested.strip().matches("\\d{1,3}") ? Integer.parseInt(requested.strip()) : 0;
    if (limit < 1 || limit > NameCompletion.MAX_SUGGESTIONS) {
      problems.add(
          problem(
              "limit",
              requested,
              "'limit' must be 1 to "
                  + NameCompletion.MAX_SUGGESTIONS
                  + "; got '"
                  + requested
                  + "'"));
      return DEFAULT_LIMIT;
    }
    return limit;
  }

  private static String value(
      MultiValueMap<String, String> parameters, String name, String otherwise) {
    String value = parameters.getFirst(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static Map<String, String> problem(String filter, String value, String detail) {
    return Map.of("filter", filter, "value", value, "detail", detail);
  }
}
