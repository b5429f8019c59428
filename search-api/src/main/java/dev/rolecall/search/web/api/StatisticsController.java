package dev.rolecall.search.web.api;

import dev.rolecall.search.find.JobStatistics;
import dev.rolecall.search.find.SearchStatistics;
import dev.rolecall.search.find.SearchStatistics.Interval;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The jobs of a search over time, and their pay.
@RestController
class StatisticsController {
  private static final CacheControl CACHE_FIVE_MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final JobStatistics statistics;
  private final Clock clock;

  StatisticsController(JobStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  @GetMapping("/api/v1/jobs/stats")
  Mono<ResponseEntity<SearchStatistics>> statistics(
      @RequestParam MultiValueMap<String, String> parameters) {
    var search = SearchParameters.readStatistics(parameters, clock.instant()).request();
    return statistics
        .statistics(search.query(), interval(parameters.getFirst("interval")))
        .map(counts -> ResponseEntity.ok().cacheControl(CACHE_FIVE_MINUTES).body(counts));
  }

  private static Interval interval(@Nullable String requested) {
    if (requested == null || requested.isBlank()) {
      return Interval.WEEK;
    }
    return Arrays.stream(Interval.values())
        .filter(interval -> interval.name().equalsIgnoreCase(requested.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalidSearch(
                    List.of(
                        Map.of(
                            "filter",
                            "interval",
                            "value",
                            requested,
                            "detail",
                            "'interval' must be one of day, week; got '" + requested + "'"))));
  }
}
