package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.testkit.web.MisbehavingServer;
import dev.rolecall.testkit.web.StubResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests for pages of sites follow redirects within the site.
class RedirectedFetchTest {
  private static final SourceRequest PAGE = SourceRequest.webPage("/jobs", "");

  private final MisbehavingServer server = MisbehavingServer.start();
  private final Fetcher fetcher = VirtualTimeFetcher.create();

  @BeforeEach
  void allowMostPaths() {
    server.at(
        "/robots.txt",
        StubResponse.ok(
            "User-agent: *\nDisallow: /private/\nSitemap: https://acme.example/jobs.xml\n"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FetchResult get() throws InterruptedException {
    return fetcher.get(server.base(), PAGE, null);
  }

  private FetchResult.Failed failure() throws InterruptedException {
    return (FetchResult.Failed) get();
  }

  private static StubResponse to(String location) {
    return StubResponse.status(302).withHeader("Location", location);
  }

  @Test
  void aPageIsReadWhereItWasMovedTo() throws InterruptedException {
    server.at("/jobs", to("/careers")).at("/careers", to(server.base() + "/careers/"));
    server.at("/careers/", StubResponse.ok("x").withHeader("ETag", "\"1\""));
    assertThat(get())
        .isEqualTo(new FetchResult.Ok("x", "\"1\"", server.base().resolve("/careers/")));
  }

  @Test
  void anApiIsNotReadElsewhere() throws InterruptedException {
    server.at("/jobs", to("/careers")).at("/careers", StubResponse.ok("x"));
    assertThat(fetcher.get(server.base(), new SourceRequest("/jobs"), null))
        .isInstanceOf(FetchResult.Failed.class);
    assertThat(server.requestCount("/careers")).isZero();
  }

  @Test
  void robotsTxtAlsoHoldsForTheTarget() throws InterruptedException {
    server.at("/jobs", to("/private/jobs")).at("/private/jobs", StubResponse.ok("x"));
    assertThat(failure().reason()).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(server.requestCount("/private/jobs")).isZero();
  }

  @Test
  void anotherSiteIsNotReadAndNamed() throws InterruptedException {
    server.at("/jobs", to("https://other.example/jobs"));
    assertThat(failure().reason()).isEqualTo(CrawlFailure.UNREADABLE);
    assertThat(failure().detail()).contains("redirects to https://other.example/jobs");
  }

  @Test
  void anEndlessRedirectEnds() throws InterruptedException {
    server.at("/jobs", to("/jobs"));
    assertThat(failure().detail()).contains("not followed");
    assertThat(server.requestCount("/jobs")).isEqualTo(1 + SiteRedirects.MAX);
  }

  @Test
  void anUnmodifiedTargetIsNotModified() throws InterruptedException {
    server.at("/jobs", to("/careers"));
    server.at(
        "/careers",
        request ->
            request.header("If-None-Match").isPresent()
                ? StubResponse.status(304)
                : StubResponse.ok("x"));
    assertThat(fetcher.get(server.base(), PAGE, "\"1\""))
        .isInstanceOf(FetchResult.NotModified.class);
  }

  @Test
  void robotsTxtMayBeMovedToo() throws InterruptedException {
    server.at("/robots.txt", to("/rules.txt"));
    server.at("/rules.txt", StubResponse.ok("User-agent: *\nDisallow: /jobs\n"));
    assertThat(failure().reason()).isEqualTo(CrawlFailure.ROBOTS);
  }

  @Test
  void aPageThatTheSiteReservesIsNotRead() throws InterruptedException {
    server.at(
        "/.well-known/tdmrep.json",
        StubResponse.ok(
            """
            [{"location": "/jobs*", "tdm-reservation": 1}, {"location": "/jobs/open", "tdm-reservation": 0},
             {"location": "/x/*/y$", "tdm-reservation": "1"}, {"location": 7}, null]
            """));
    List.of("/jobs", "/jobs/open", "/x/1/y", "/x/1/y/z")
        .forEach(path -> server.at(path, StubResponse.ok("x")));
    assertThat(failure().reason()).isEqualTo(CrawlFailure.RESERVED);
    assertThat(server.requestCount("/jobs")).isZero();
    assertThat(get("/jobs/open")).isInstanceOf(FetchResult.Ok.class);
    assertThat(get("/x/1/y")).isInstanceOf(FetchResult.Failed.class);
    assertThat(get("/x/1/y/z")).isInstanceOf(FetchResult.Ok.class);
    assertThat(server.requestCount("/.well-known/tdmrep.json")).as("once a day").isEqualTo(1);
  }

  private FetchResult get(String path) throws InterruptedException {
    return fetcher.get(server.base(), SourceRequest.webPage(path, ""), null);
  }

  @Test
  void aSiteWithoutAReadableFileReservesNothing() throws InterruptedException {
    server.at("/jobs", StubResponse.ok("x"));
    server.at("/.well-known/tdmrep.json", StubResponse.ok("<html>Not found</html>"));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
  }

  @Test
  void sitemapsAreThoseOfRobotsTxt() throws InterruptedException {
    assertThat(fetcher.sitemaps(server.base())).containsExactly("https://acme.example/jobs.xml");
    get();
    assertThat(server.requestCount("/robots.txt")).isEqualTo(1);
  }
}
