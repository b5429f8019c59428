package dev.rolecall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.local.mail.MailFiles;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One posting on its way from a board to the page and the mail: the three services' jars, as
/// processes, on Elasticsearch with the analysis plugin, Kafka and PostgreSQL in containers.
@Tag("docker")
class PostingPathTest {
  private static final Instant AS_OF = Instant.parse("2026-11-05T09:00:00Z");
  private static final InventedPostings ONE_POSTING = new InventedPostings(1, 1, 0, 0, AS_OF);
  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private static final String RECIPIENT = "reader@rolecall.example";

  @TempDir Path directory;

  @Test
  void aPostingReachesThePageAndTheMail() throws Exception {
    TestPlatform stores = TestPlatform.get();
    Topics topics = new Topics(TestPlatform.randomPrefix(), 2);
    Path root = Path.of(System.getProperty("rolecall.root"));
    try (SlowSource source = SlowSource.start(Duration.ZERO, ONE_POSTING);
        ServiceCluster on = ServiceCluster.on(stores.endpoints(), root, directory)) {
      on.start("ingest-service", 1, topics, AS_OF, source.mapUrl());
      ServiceInstance match = on.start("match-service", 1, topics, AS_OF, source.mapUrl());
      ServiceInstance search = on.start("search-api", 1, topics, AS_OF, source.mapUrl());

      JsonNode job = found(search.url());
      assertThat(job.path("title").asString()).isEqualTo("Backend Engineer");
      assertThat(page(search.url(), job)).contains("Backend Engineer", "Invented 0");

      sendDigest(match.url());
      String mail =
          await()
              .atMost(TIMEOUT)
              .until(() -> mail(stores.mailDirectory()), Optional::isPresent)
              .orElseThrow();
      assertThat(mail).contains("Backend Engineer", "Invented 0");
    }
  }

  private static JsonNode found(String search) {
    JsonNode found =
        await()
            .atMost(TIMEOUT)
            .until(
                () ->
                    ServiceCalls.call(
                        List.of(search), "GET", "/api/v1/jobs?q=java&limit=5", "", ""),
                response -> response.map(jobs -> jobs.path("total").asInt()).orElse(0) > 0)
            .orElseThrow();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    return found.path("jobs").get(0);
  }

  private static String page(String search, JsonNode job) {
    return ServiceCalls.text(search + "/jobs/" + job.path("id").asString()).orElseThrow();
  }

  private static void sendDigest(String match) {
    String account = "{\"email\": \"%s\", \"timeZone\": \"UTC\"}".formatted(RECIPIENT);
    String profile =
        """
        {"name": "Backend", "skills": [{"id": "java", "need": "WANT"}],
         "alert": {"when": "DAILY", "days": [], "at": "23:00", "minScore": 0, "limit": 30}}
        """;
    String token =
        call(match, "POST", "/api/v1/accounts", ServiceCluster.TOKEN, account)
            .path("token")
            .asString();
    call(match, "PUT", "/api/v1/me/profiles/backend", token, profile);
    await()
        .atMost(TIMEOUT)
        .until(
            () ->
                call(match, "GET", "/api/v1/me/profiles/backend/matches", token, "")
                    .path("total")
                    .asInt(),
            total -> total == 1);
    await()
        .atMost(TIMEOUT)
        .until(
            () ->
                ServiceCalls.call(List.of(match), "POST", "/api/v1/me/digests", token, "{}")
                    .map(digest -> digest.path("state").asString(""))
                    .orElse(""),
            "SENT"::equals);
  }

  private static JsonNode call(String url, String method, String path, String token, String body) {
    return await()
        .atMost(TIMEOUT)
        .until(
            () -> ServiceCalls.call(List.of(url), method, path, token, body), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> mail(Path mailDirectory) throws IOException {
    List<Path> mails = MailFiles.to(RECIPIENT, mailDirectory);
    return mails.isEmpty() ? Optional.empty() : Optional.of(Files.readString(mails.getFirst()));
  }
}
