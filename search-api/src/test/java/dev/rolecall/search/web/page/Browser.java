package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.TestClient;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

/// Requests pages like a browser without scripts.
final class Browser {
  private final WebTestClient client;
  private final String address;

  Browser(int port) {
    this.address = "http://localhost:" + port;
    this.client =
        TestClient.toServer()
            .baseUrl(address)
            .responseTimeout(Duration.ofSeconds(30))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
            .build();
  }

  /// The page of a search.
  Document search(String query) {
    return page(
        UriComponentsBuilder.fromPath("/jobs")
            .queryParam("q", "{q}")
            .encode()
            .buildAndExpand(query)
            .toUriString());
  }

  /// @param path encoded, as in a link
  Document page(String path) {
    return page(path, HttpStatus.OK);
  }

  Document page(String path, HttpStatus status) {
    EntityExchangeResult<byte[]> response = get(path);
    assertThat(response.getStatus()).isEqualTo(status);
    MediaType type = Objects.requireNonNull(response.getResponseHeaders().getContentType());
    assertThat(type.isCompatibleWith(MediaType.TEXT_HTML)).isTrue();
    byte[] body = Objects.requireNonNull(response.getResponseBody());
    return Jsoup.parse(new String(body, java.nio.charset.StandardCharsets.UTF_8), address + path);
  }

  EntityExchangeResult<byte[]> get(String path) {
    return get(path, "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  EntityExchangeResult<byte[]> get(String path, String accept) {
    return client
        .get()
        .uri(URI.create(address + path))
        .header("Accept", accept)
        .exchange()
        .expectBody()
        .returnResult();
  }
}
