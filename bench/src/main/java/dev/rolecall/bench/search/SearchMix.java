package dev.rolecall.bench.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Searches as people type them and as the filters of the page write them. The skills, places and
/// levels that many jobs have are searched for most often. The same seed gives the same searches.
final class SearchMix {
  private static final List<String> SKILLS =
      List.of(
          "java",
          "python",
          "kubernetes",
          "go",
          "postgresql",
          "kafka",
          "typescript",
          "aws",
          "rust",
          "spring boot",
          "terraform",
          "kotlin",
          "scala",
          "c++",
          "redis",
          "ruby",
          "graphql");
  private static final List<String> PLACES =
      List.of(
          "berlin",
          "london",
          "amsterdam",
          "new york",
          "munich",
          "germany",
          "netherlands",
          "usa",
          "uk",
          "paris",
          "toronto",
          "dublin",
          "zurich",
          "utrecht");
  private static final List<String> LEVELS = List.of("senior", "staff", "junior", "lead", "mid");
  private static final List<String> FAMILIES =
      List.of("backend", "software", "full stack", "data", "platform", "machine learning");
  private static final List<String> REGIONS = List.of("eu", "europe", "us", "worldwide", "germany");

  private final Random random;
  private final List<Supplier<String>> kinds;

  SearchMix(long seed) {
    this.random = new Random(seed);
    this.kinds =
        List.of(
            () -> words(of(LEVELS), of(SKILLS)),
            () -> words(of(SKILLS), "remote"),
            () -> words(of(LEVELS), of(FAMILIES), "engineer"),
            () -> words(of(SKILLS), of(SKILLS)),
            () -> words(of(FAMILIES), "engineer", of(PLACES)),
            () -> words(of(LEVELS), of(SKILLS), of(SKILLS), "remote", of(REGIONS)),
            () -> words(of(SKILLS), of(PLACES), pay() + "k"),
            () -> words(of(SKILLS), "not", of(SKILLS)),
            () -> words(of(FAMILIES), "team", String.valueOf(random.nextInt(20_000))),
            () -> words("company", String.valueOf(random.nextInt(400))),
            () -> "skill=" + encoded(of(SKILLS)) + "&mode=remote,hybrid&posted=30d",
            () -> "skill=" + encoded(of(SKILLS)) + "&in=" + encoded(of(PLACES)) + "&within=50km",
            () -> "seniority=" + of(LEVELS) + "&pay=" + pay() + "k&undisclosed=yes",
            () -> "family=backend&country=" + of(List.of("DE", "US", "GB", "NL")) + "&sort=newest",
            () -> words(of(SKILLS)) + "&sort=pay");
  }

  /// Paths of searches, each of another kind than the one before.
  ///
  /// @param parameters additional ones, such as `facets=yes`
  List<String> paths(int count, String parameters) {
    return Stream.generate(() -> of(kinds).get())
        .limit(count)
        .map(search -> "/api/v1/jobs?" + search + "&" + parameters)
        .toList();
  }

  /// What is typed into the field of the search, letter by letter.
  List<String> completions(int count) {
    return Stream.generate(() -> of(LEVELS) + " " + of(SKILLS))
        .flatMap(
            typed ->
                Stream.iterate(3, end -> end <= typed.length(), end -> end + 1)
                    .map(end -> typed.substring(0, end)))
        .limit(count)
        .map(typed -> "/api/v1/suggest?q=" + encoded(typed))
        .toList();
  }

  private int pay() {
    return 60 + random.nextInt(10) * 10;
  }

  private static String words(String... words) {
    return "q=" + encoded(String.join(" ", words));
  }

  private <T> T of(List<T> values) {
    double at = random.nextDouble();
    return values.get((int) (at * at * values.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
