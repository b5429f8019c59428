package dev.rolecall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.model.JobId;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Kills each process in turn while boards are read and digests are sent, with two instances of
/// each service.
///
/// The result must be the same jobs as without kills: none lost, none duplicated, none closed; and
/// each person's jobs are mailed once.
@Tag("kills")
class KillTest {
  private static final Logger log = LoggerFactory.getLogger(KillTest.class);
  private static final Instant AS_OF = Instant.parse("2026-11-05T09:00:00Z");
  private static final InventedPostings POSTINGS = new InventedPostings(24, 12, 2, 40, AS_OF);
  private static final int PEOPLE = 6;
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: ?(\\S+)");

  @Test
  void theSameJobsAndMailsComeOutWhateverIsKilled() throws Exception {
    Path directory = Files.createTempDirectory("rolecall-kills");
    directory.toFile().setReadable(true, false);
    directory.toFile().setExecutable(true, false);
    Path root = Path.of(System.getProperty("rolecall.root"));
    try (SlowSource source = SlowSource.start(Duration.ofMillis(300), POSTINGS);
        ServiceCluster on = ServiceCluster.withStores(root, directory)) {
      Map<JobId, String> expected = readWithoutKills(on, source);
      assertThat(expected).hasSize(POSTINGS.postings());
      readWithKills(on, source, expected);
    }
  }

  private static Map<JobId, String> readWithoutKills(ServiceCluster on, SlowSource source)
      throws Exception {
    Topics topics = new Topics("without-kills-", 4);
    long start = System.nanoTime();
    ServiceInstance ingest = on.start("ingest-service", 9, topics, AS_OF, source.mapUrl());
    JobsTopicReader jobs = new JobsTopicReader(on.stores().kafka(), topics);
    await().atMost(TIMEOUT).until(() -> jobs.jobs().size() == POSTINGS.postings());
    log.info("Without kills: {} jobs after {} s", POSTINGS.postings(), seconds(start));
    on.stop(ingest);
    return jobs.jobs();
  }

  private static void readWithKills(
      ServiceCluster on, SlowSource source, Map<JobId, String> expected) throws Exception {
    Topics topics = new Topics("with-kills-", 4);
    long start = System.nanoTime();
    List<ServiceInstance> ingests = two(on, "ingest-service", topics, source);
    killInTurn(on, List.of("ingest-service-1", "kafka", "ingest-service-2"));
    List<ServiceInstance> matches = two(on, "match-service", topics, source);
    List<ServiceInstance> searches = two(on, "search-api", topics, source);
    List<String> matchUrls = matches.stream().map(ServiceInstance::url).toList();
    List<String> people = people(matchUrls);
    killInTurn(on, List.of("elasticsearch", "search-api-1", "kafka", "search-api-2"));
    Thread digests = Thread.ofVirtual().start(() -> sendDigests(matchUrls, people));
    killInTurn(on, List.of("match-service-1", "smtp", "postgresql", "match-service-2"));
    digests.join();
    await().atMost(TIMEOUT).until(() -> digestsAreSettled(matchUrls, people));
    JobsTopicReader jobs = new JobsTopicReader(on.stores().kafka(), topics);
    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(jobs.jobs()).isEqualTo(expected));
    log.info("With kills: the same {} jobs after {} s", expected.size(), seconds(start));
    verifyCrawlCounts(ingests);
    everyJobIsFound(searches, expected.size());
    mailsAreSentOnce(on.stores().mail());
  }

  private static List<ServiceInstance> two(
      ServiceCluster on, String module, Topics topics, SlowSource source) throws Exception {
    return List.of(
        on.start(module, 1, topics, AS_OF, source.mapUrl()),
        on.start(module, 2, topics, AS_OF, source.mapUrl()));
  }

  /// Kills the next process only when the last one runs again: two instances of a service are never
  /// down at the same time.
  private static void killInTurn(ServiceCluster on, List<String> parts) {
    for (String part : parts) {
      assertThat(on.kill(part)).as("%s is running", part).isTrue();
      log.info("Killed {}", part);
      await().pollDelay(Duration.ofSeconds(3)).atMost(TIMEOUT).until(() -> on.runs(part));
    }
  }

  private static List<String> people(List<String> urls) {
    return IntStream.range(0, PEOPLE).mapToObj(i -> person(urls, i)).toList();
  }

  private static String person(List<String> urls, int number) {
    String account =
        "{\"email\": \"person%d@rolecall.example\", \"timeZone\": \"UTC\"}".formatted(number);
    String profile =
        """
        {"name": "Backend", "skills": [{"id": "java", "need": "WANT"}],
         "alert": {"when": "DAILY", "days": [], "at": "23:00", "minScore": 0, "limit": 30}}
        """;
    String token =
        eventually(
                () ->
                    ServiceCalls.call(
                        urls, "POST", "/api/v1/accounts", ServiceCluster.TOKEN, account))
            .path("token")
            .asString();
    eventually(() -> ServiceCalls.call(urls, "PUT", "/api/v1/me/profiles/backend", token, profile));
    return token;
  }

  /// Requests the digest of every person on both instances, several times.
  private static void sendDigests(List<String> urls, List<String> people) {
    for (int round = 0; round < 3; round++) {
      for (String token : people) {
        for (String url : urls) {
          ServiceCalls.call(List.of(url), "POST", "/api/v1/me/digests", token, "{}");
        }
      }
    }
  }

  private static boolean digestsAreSettled(List<String> urls, List<String> people) {
    return people.stream()
        .allMatch(
            token ->
                ServiceCalls.call(urls, "POST", "/api/v1/me/digests", token, "{}")
                    .map(response -> response.path("state").asString(""))
                    .filter(state -> List.of("SENT", "EMPTY", "UNCERTAIN").contains(state))
                    .isPresent());
  }

  private static void verifyCrawlCounts(List<ServiceInstance> ingests) {
    JsonNode totals =
        eventually(
                () ->
                    ServiceCalls.call(
                        ingests.stream().map(ServiceInstance::url).toList(),
                        "GET",
                        "/api/v1/crawls",
                        ServiceCluster.TOKEN,
                        ""))
            .path("totals");
    assertThat(totals.path("balanced").asBoolean()).as("%s", totals).isTrue();
    assertThat(totals.path("closed").isEmpty()).as("no live job closed: %s", totals).isTrue();
  }

  private static void everyJobIsFound(List<ServiceInstance> searches, int jobs) {
    List<String> urls = searches.stream().map(ServiceInstance::url).toList();
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(
                        ServiceCalls.call(urls, "GET", "/api/v1/jobs?q=all:yes&limit=1", "", "")
                            .map(response -> response.path("total").asInt())
                            .orElse(-1))
                    .isEqualTo(jobs));
  }

  /// No mail is sent twice, and no person gets more than one.
  private static void mailsAreSentOnce(Path directory) throws IOException {
    List<String> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).toList()) {
        mails.add(Files.readString(file));
      }
    }
    Map<String, Integer> ids = new HashMap<>();
    for (String mail : mails) {
      Matcher id = MESSAGE_ID.matcher(mail);
      assertThat(id.find()).as("a mail has a Message-ID").isTrue();
      ids.merge(id.group(1), 1, Integer::sum);
    }
    assertThat(ids.values()).as("%s", ids).allMatch(count -> count == 1);
    assertThat(mails).as("digests").isNotEmpty().hasSizeLessThanOrEqualTo(PEOPLE);
    log.info("{} digests, each once", mails.size());
  }

  private static JsonNode eventually(java.util.function.Supplier<Optional<JsonNode>> call) {
    return await().atMost(TIMEOUT).until(call::get, Optional::isPresent).orElseThrow();
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }
}
