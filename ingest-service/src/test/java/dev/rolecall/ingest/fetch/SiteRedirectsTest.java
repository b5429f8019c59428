package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRedirectsTest {
  private static @Nullable URI target(String from, String location) {
    return SiteRedirects.target(
        URI.create(from),
        new FetchResult.Failed(CrawlFailure.UNREADABLE, "status 301", null, location));
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.example/jobs, https://www.acme.example/jobs, https://www.acme.example/jobs",
    "https://acme.example/jobs, https://careers.acme.example, https://careers.acme.example",
    "https://www.acme.co.uk/a, https://jobs.acme.co.uk/a, https://jobs.acme.co.uk/a",
    "https://acme.example/jobs, /careers#top, https://acme.example/careers",
    "https://acme.example/jobs/1, 2?x=y, https://acme.example/jobs/2?x=y",
    "http://acme.example/jobs, https://acme.example/jobs, https://acme.example/jobs",
    "http://127.0.0.1:8107/a, /b, http://127.0.0.1:8107/b"
  })
  void aRedirectWithinTheSiteIsFollowed(String from, String location, URI to) {
    assertThat(target(from, location)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.example/jobs, https://evil.example/jobs",
    "https://acme.example/jobs, https://acme.example.evil.example/jobs",
    "https://acme.example/jobs, https://acme.example@evil.example/jobs",
    "https://acme.example/jobs, https://user:secret@acme.example/jobs",
    "https://acme.example/jobs, http://acme.example/jobs",
    "https://acme.example/jobs, //169.254.169.254/latest",
    "https://acme.example/jobs, https://www.acme.example:8443/jobs",
    "https://acme.example/jobs, file:///etc/passwd",
    "https://acme.example/jobs, javascript:alert(1)",
    "https://acme.example/jobs, 'http://[broken'",
    "https://jobs.acme.co.uk/a, https://jobs.other.co.uk/a",
    "http://127.0.0.1:8107/a, http://127.0.0.1:9200/a",
    "http://127.0.0.1:8107/a, http://127.0.0.2/a"
  })
  void aRedirectThatLeavesTheSiteIsNot(String from, String location) {
    assertThat(target(from, location)).isNull();
  }

  @Test
  void otherResponsesAreNoRedirects() {
    URI address = URI.create("https://acme.example/");
    assertThat(SiteRedirects.target(address, new FetchResult.Ok("", null))).isNull();
    assertThat(SiteRedirects.target(address, new FetchResult.NotModified())).isNull();
    assertThat(
            SiteRedirects.target(
                address, new FetchResult.Failed(CrawlFailure.NOT_FOUND, "status 404", null)))
        .isNull();
  }
}
