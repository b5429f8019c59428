package dev.rolecall.match.people.added;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rolecall.service.outbound.OutboundClient;
import dev.rolecall.service.outbound.OutboundGuard;
import dev.rolecall.service.outbound.OutboundProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Which pages are fetched, and how.
class PageFetcherTest {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String site;

  PageFetcherTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          requested.add(path);
          String page = pages.get(path);
          if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().set("Location", path.substring("/to/".length()));
          }
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          int status = path.startsWith("/to/") ? 302 : page == null ? 404 : 200;
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "java engineer",
        "/jobs/1",
        "ftp://jobs.acme.dev/1",
        "file:///etc/passwd",
        "gopher://jobs.acme.dev/",
        "data:text/html,x",
        "javascript:alert(1)",
        "jar:https://jobs.acme.dev!/",
        "http://localhost/",
        "https://localhost/",
        "https://localhost:8081/api/v1/boards",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://0/",
        "https://0.0.0.0/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://[fd00:ec2::254]/latest/meta-data/",
        "https://[fe80::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://10.0.0.1/",
        "https://172.16.3.4/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://metadata.google.internal/",
        "https://postgres/",
        "https://jobs.corp/",
        "https://jobs.local/",
        "https://jobs.lan./",
        "https://user@jobs.acme.dev/",
        "https://user:password@127.0.0.1/",
        "https://jobs.acme.dev:22/",
        "https://jobs.acme.dev:9200/_search",
        "https://jobs.acme.dev\\@127.0.0.1/",
        "https://jobs.acme.dev/\u0000",
        "https://jobs.acme.dev/a\r\nHost: localhost",
        "https://①②⑦.0.0.1/",
        "https://127。0。0。1/",
        "https:///jobs",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://%31%32%37.0.0.1/"
      })
  void aForgedAddressIsNotRequested(String address) {
    assertThatThrownBy(() -> fetcher(false).fetch(address))
        .isInstanceOf(PageUnavailableException.class)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://169.254.169.254/",
        "http://10.0.0.1/",
        "https://localhost:9200/",
        "//192.168.0.1/",
        "file:///etc/passwd",
        "https://www.linkedin.com/jobs/view/1"
      })
  void aRedirectIsCheckedToo(String target) {
    assertThatThrownBy(() -> fetcher(true).fetch(site + "/to/" + target))
        .isInstanceOf(PageUnavailableException.class);
    assertThat(requested).containsExactly("/robots.txt", "/to/" + target);
  }

  @Test
  void redirectsAreFollowedToTheirEnd() {
    pages.put("/job", "<p>Java</p>");
    FetchedPage page = fetcher(true).fetch(site + "/to//job");
    assertThat(page.address()).isEqualTo(site + "/job");
    assertThat(new String(page.content(), StandardCharsets.UTF_8)).isEqualTo("<p>Java</p>");
    assertThatThrownBy(() -> fetcher(true).fetch(site + "/to//to//to//to//to//job"))
        .hasMessageContaining("cannot be followed");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/jobs/view/4012, LinkedIn",
    "http://linkedin.com/jobs, LinkedIn",
    "https://NL.Indeed.com/viewjob?jk=1, Indeed",
    "https://www.indeed.co.uk/viewjob?jk=1, Indeed",
    "https://www.glassdoor.de/job, Glassdoor",
    "https://wellfound.com/jobs/1, Wellfound"
  })
  void sitesThatForbidItAreNotRequested(String address, String name) {
    assertThatThrownBy(() -> fetcher(true).fetch(address))
        .hasMessageStartingWith(name + " does not allow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"indeed-careers.dev", "notlinkedin.com", "indeed.jobs.acme.dev"})
  void otherSitesAreNotTakenForThem(String host) {
    assertThat(UnreadSites.name(host)).isEmpty();
  }

  @Test
  void robotsTxtIsHonored() {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /private/\n");
    pages.put("/private/1", "<p>x</p>");
    pages.put("/jobs/1", "<p>y</p>");
    assertThatThrownBy(() -> fetcher(true).fetch(site + "/private/1"))
        .hasMessageContaining("robots.txt");
    assertThat(requested).doesNotContain("/private/1");
    assertThat(fetcher(true).fetch(site + "/jobs/1").content()).hasSize(8);
  }

  @Test
  void aLargePageAndAMissingOneAreReported() {
    pages.put("/large", "x".repeat(20_000));
    assertThatThrownBy(() -> fetcher(true).fetch(site + "/large")).hasMessageContaining("large");
    assertThatThrownBy(() -> fetcher(true).fetch(site + "/none")).hasMessageContaining("no page");
  }

  @Test
  void aSiteIsNotRequestedOften() {
    pages.put("/job", "<p>x</p>");
    PageFetcher fetcher = fetcher(true);
    for (int i = 0; i < 3; i++) {
      fetcher.fetch(site + "/job");
    }
    assertThatThrownBy(() -> fetcher.fetch(site + "/job")).hasMessageContaining("in a minute");
    assertThat(requested).filteredOn("/job"::equals).hasSize(3);
  }

  private static PageFetcher fetcher(boolean allowLoopback) {
    OutboundProperties limits =
        new OutboundProperties(
            allowLoopback, Duration.ofSeconds(2), Duration.ofSeconds(5), DataSize.ofKilobytes(10));
    AddedJobsProperties settings =
        new AddedJobsProperties(
            1,
            1,
            "rolecall-test",
            Duration.ofSeconds(8),
            limits.maxResponse(),
            3,
            limits.timeout());
    return new PageFetcher(new OutboundClient(new OutboundGuard(allowLoopback), limits), settings);
  }
}
