package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.CanonicalSearch;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.web.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Feeds of any search: its newest jobs. They take the parameters of the search page, but are
/// always sorted by when the jobs were first seen, because readers show what is new.
///
/// A feed has an ETag and a Last-Modified date, so that a reader that requests it every few minutes
/// receives it only when it has changed.
@RestController
class FeedController {
  private static final int ITEMS = 50;
  private static final CacheControl TEN_MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

  private final JobSearch search;
  private final PublicAddress address;
  private final CurrencyRates rates;
  private final Clock clock;

  FeedController(
      JobSearch search, PublicAddress address, ObjectProvider<CurrencyRates> rates, Clock clock) {
    this.search = search;
    this.address = address;
    this.rates = rates.getIfAvailable(CurrencyRates::fallback);
    this.clock = clock;
  }

  @GetMapping("/jobs/feed.atom")
  Mono<ResponseEntity<byte[]>> atom(
      @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
    return respond(parameters, exchange, "application/atom+xml;charset=UTF-8", FeedXml::atom);
  }

  @GetMapping("/jobs/feed.rss")
  Mono<ResponseEntity<byte[]>> rss(
      @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
    return respond(parameters, exchange, "application/rss+xml;charset=UTF-8", FeedXml::rss);
  }

  @GetMapping("/jobs/feed.json")
  Mono<ResponseEntity<byte[]>> json(
      @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
    return respond(parameters, exchange, "application/feed+json", FeedJson::of);
  }

  private Mono<ResponseEntity<byte[]>> respond(
      MultiValueMap<String, String> parameters,
      ServerWebExchange exchange,
      String type,
      Function<Feed, String> writer) {
    SearchLink requested = SearchPageController.linkOf(parameters);
    ParsedQuery parsed = JobQueryParser.parse(requested.query(), Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw ProblemException.invalidSearch(
          parsed.problems().stream()
              .map(p -> Map.of("filter", p.filter(), "value", p.value(), "detail", p.detail()))
              .toList());
    }
    return search
        .search(new JobSearchRequest(parsed.query(), JobSort.SEEN, null, ITEMS, false))
        .map(found -> feed(parsed, requested, found.jobs(), exchange))
        .map(feed -> response(feed, type, writer.apply(feed).getBytes(StandardCharsets.UTF_8)));
  }

  private Feed feed(
      ParsedQuery parsed, SearchLink requested, List<JobHit> jobs, ServerWebExchange exchange) {
    SearchLink link = new SearchLink(CanonicalSearch.of(parsed.parts()), JobSort.RELEVANCE);
    List<Feed.Item> items =
        FeedItems.of(
            jobs.stream().map(JobHit::job).toList(), rates, path -> address.of(exchange, path));
    Instant updated =
        items.stream()
            .map(Feed.Item::updated)
            .max(Instant::compareTo)
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
    return new Feed(
        SearchPageFactory.title(EditableQuery.of(requested.query())) + " · Rolecall",
        address.of(exchange, link.href()),
        address.of(exchange, SearchLink.FEED),
        link.parameters(),
        updated,
        items);
  }

  private static ResponseEntity<byte[]> response(Feed feed, String type, byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(TEN_MINUTES)
        .eTag("W/\"%08x-%x\"".formatted(sum.getValue(), body.length))
        .lastModified(feed.updated())
        .body(body);
  }
}
