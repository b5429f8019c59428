package dev.rolecall.search.web.guide;

import dev.rolecall.search.market.guide.GuideCatalog;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.Guides;
import dev.rolecall.search.web.api.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The endpoints for guides.
@RestController
class GuideApiController {
  private static final CacheControl CACHE_30_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final Guides guides;
  private final GuideSettings settings;
  private final CommonGaps gaps;

  GuideApiController(Guides guides, GuideSettings settings, CommonGaps gaps) {
    this.guides = guides;
    this.settings = settings;
    this.gaps = gaps;
  }

  /// All guides, those with the most jobs first.
  record GuideList(Instant asOf, List<Listed> guides) {}

  record Listed(String slug, String title, String search, long jobs) {}

  @GetMapping("/api/v1/guides")
  Mono<ResponseEntity<GuideList>> all() {
    return guides
        .catalog()
        .map(
            catalog ->
                new GuideList(
                    catalog.asOf(),
                    catalog.topics().values().stream()
                        .sorted(
                            Comparator.comparingLong(GuideCatalog.Entry::jobs)
                                .reversed()
                                .thenComparing(entry -> entry.topic().slug()))
                        .map(GuideApiController::listed)
                        .toList()))
        .map(list -> ResponseEntity.ok().cacheControl(CACHE_30_SECONDS).body(list));
  }

  private static Listed listed(GuideCatalog.Entry entry) {
    GuideTopic topic = entry.topic();
    return new Listed(topic.slug(), topic.title(), topic.search(), entry.jobs());
  }

  @GetMapping("/api/v1/guides/{slug}")
  Mono<ResponseEntity<GuideResponse>> guide(
      @PathVariable String slug, @RequestParam(required = false) @Nullable String currency) {
    return guides
        .catalog()
        .map(
            catalog ->
                GuideTopic.parse(slug)
                    .filter(topic -> catalog.find(topic).isPresent())
                    .orElseThrow(() -> unknown(slug, catalog)))
        .flatMap(
            topic -> {
              GuideText text = settings.text(topic, currency).orElseThrow(() -> invalid(currency));
              return Mono.zip(guides.figures(topic), gaps.of(topic))
                  .map(found -> GuideResponse.of(topic, found.getT1(), found.getT2(), text));
            })
        .map(response -> ResponseEntity.ok().cacheControl(CACHE_30_SECONDS).body(response));
  }

  private static ProblemException unknown(String slug, GuideCatalog catalog) {
    String near =
        catalog.near(slug).stream()
            .map(entry -> entry.topic().slug())
            .collect(Collectors.joining(", "));
    return ProblemException.of(
        HttpStatus.NOT_FOUND,
        "No such guide",
        "There is no guide '%s', or it has fewer than 10 open jobs.%s"
            .formatted(slug, near.isEmpty() ? "" : " Similar guides: " + near));
  }

  private static ProblemException invalid(@Nullable String currency) {
    return ProblemException.invalidSearch(
        List.of(
            Map.of(
                "filter",
                "currency",
                "value",
                String.valueOf(currency),
                "detail",
                "'%s' is not the ISO 4217 code of a currency with an exchange rate"
                    .formatted(currency))));
  }
}
