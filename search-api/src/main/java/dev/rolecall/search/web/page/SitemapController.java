package dev.rolecall.search.web.page;

import dev.rolecall.search.find.JobListing;
import dev.rolecall.search.find.JobListing.ListedJob;
import dev.rolecall.search.market.guide.Guides;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What crawlers may read: `robots.txt`, and sitemaps of all open jobs and all market guides.
@RestController
class SitemapController {
  private static final CacheControl ONE_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String GUIDES = "/sitemaps/guides.xml";

  private final JobListing jobs;
  private final Guides guides;
  private final PublicAddress address;

  SitemapController(JobListing jobs, Guides guides, PublicAddress address) {
    this.jobs = jobs;
    this.guides = guides;
    this.address = address;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots(ServerWebExchange exchange) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(
            "User-agent: *\n"
                + "Allow: /\n"
                + "Disallow: /api/\n"
                + "Disallow: /auth/\n"
                + "Disallow: /sign-in\n"
                + "Disallow: /account\n\n"
                + "Sitemap: "
                + address.of(exchange, "/sitemap.xml")
                + "\n");
  }

  @GetMapping("/sitemap.xml")
  Mono<ResponseEntity<String>> index(ServerWebExchange exchange) {
    return jobs.count().map(count -> xml(index(exchange, Sitemaps.forJobs(count))));
  }

  private String index(ServerWebExchange exchange, Sitemaps sitemaps) {
    Stream<String> ofJobs =
        IntStream.rangeClosed(1, sitemaps.count())
            .mapToObj(number -> Sitemaps.path(sitemaps.count(), number));
    return Stream.concat(ofJobs, Stream.of(GUIDES))
        .map(path -> address.of(exchange, path))
        .map(path -> "<sitemap><loc>" + path + "</loc></sitemap>\n")
        .collect(
            Collectors.joining(
                "", HEADER + "<sitemapindex xmlns=\"" + NAMESPACE + "\">\n", "</sitemapindex>\n"));
  }

  /// One of several sitemaps; their number is a part of the address, so that a crawler reads a
  /// consistent set while jobs arrive.
  @GetMapping("/sitemaps/{count:\\d{1,4}}-{number:\\d{1,4}}.xml")
  Mono<ResponseEntity<String>> sitemap(
      @PathVariable String count, @PathVariable String number, ServerWebExchange exchange) {
    int total = Integer.parseInt(count);
    int which = Integer.parseInt(number);
    if (total < 1 || total > 1_000 || which < 1 || which > total) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such sitemap");
    }
    Sitemaps sitemaps = new Sitemaps(total);
    return jobs.list(sitemaps.from(which), sitemaps.before(which))
        .map(listed -> xml(urls(listed.stream().map(job -> entry(job, exchange)))));
  }

  /// The list of guides, and the guides that have enough jobs: at most 20,000.
  @GetMapping(GUIDES)
  Mono<ResponseEntity<String>> guides(ServerWebExchange exchange) {
    return guides
        .catalog()
        .map(
            catalog ->
                xml(
                    urls(
                        Stream.concat(
                                Stream.of("/guides"),
                                catalog.topics().keySet().stream()
                                    .sorted()
                                    .map(slug -> "/guides/" + slug))
                            .map(path -> entry(path, catalog.asOf(), exchange)))));
  }

  private static String urls(Stream<String> entries) {
    return entries.collect(
        Collectors.joining("", HEADER + "<urlset xmlns=\"" + NAMESPACE + "\">\n", "</urlset>\n"));
  }

  private String entry(ListedJob job, ServerWebExchange exchange) {
    return entry(JobPageController.path(job.id()), job.postedAt(), exchange);
  }

  private String entry(String path, Instant changed, ServerWebExchange exchange) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
        .formatted(address.of(exchange, path), changed.truncatedTo(ChronoUnit.SECONDS));
  }

  private static ResponseEntity<String> xml(String content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(ONE_HOUR)
        .body(content);
  }
}
