package dev.rolecall.match.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.TestService;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.cv.CvDocuments;
import dev.rolecall.match.people.cv.HostileCvs;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Hostile files through the HTTP API: each gives a clear problem or a report, within bounded time
/// and memory, and the service reads a normal CV afterwards.
class HostileUploadsTest {
  /// The process is killed after 15 seconds.
  private static final Duration MAX_TIME = Duration.ofSeconds(20);

  /// The heap has 160 MB; the rest is the code of the JVM and of the parsers.
  private static final long MAX_RESIDENT_MB = 450;

  private static final String REPORT = "REPORT";
  private static final AtomicInteger CLIENTS = new AtomicInteger();
  private static TestService service;

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private record HostileFile(String name, String expected, Callable<byte[]> content) {}

  private static final List<HostileFile> FILES =
      List.of(
          new HostileFile("empty", "EMPTY", () -> new byte[0]),
          new HostileFile("blank text", "NO_TEXT", () -> " \n\t\n".getBytes(UTF_8)),
          new HostileFile("larger than 5 MB", "TOO_LARGE", () -> new byte[5 * 1024 * 1024 + 1]),
          new HostileFile(
              "text of 4 MB", "TOO_LONG", () -> "Java ".repeat(800_000).getBytes(UTF_8)),
          new HostileFile(
              "picture",
              "NOT_SUPPORTED",
              () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
          new HostileFile("web page", "NOT_SUPPORTED", () -> "<html>Java</html>".getBytes(UTF_8)),
          new HostileFile("DOCX: bomb", "TOO_COMPLEX", HostileCvs::bombInDocx),
          new HostileFile("DOCX: archives in archives", "DAMAGED", HostileCvs::bombInZips),
          new HostileFile("DOCX: 20,000 parts", "TOO_COMPLEX", HostileCvs::manyParts),
          new HostileFile("DOCX: macros", "MACROS", HostileCvs::macros),
          new HostileFile("DOCX: deep nesting", "DAMAGED", HostileCvs::deepNesting),
          new HostileFile("DOCX: billion laughs", "DAMAGED", HostileCvs::billionLaughs),
          new HostileFile("DOCX: file in an entity", "DAMAGED", HostileCvs::fileInEntity),
          new HostileFile("DOCX: encrypted", "ENCRYPTED", HostileCvs::encryptedDocx),
          new HostileFile(
              "DOCX: truncated", "DAMAGED", () -> HostileCvs.truncated(CvDocuments.docx("Java"))),
          new HostileFile("PDF: encrypted", "ENCRYPTED", HostileCvs::encryptedPdf),
          new HostileFile(
              "PDF: truncated", "DAMAGED", () -> HostileCvs.truncated(CvDocuments.pdf("Java"))),
          new HostileFile("PDF: 10,000 pages", "TOO_LONG", HostileCvs::manyPages),
          new HostileFile("PDF: script", REPORT, HostileCvs::script),
          new HostileFile("PDF: bomb", "TOO_LONG", HostileCvs::bombInPdf),
          new HostileFile("PDF: deep arrays", "NO_TEXT", HostileCvs::deepArrays),
          new HostileFile("PDF: pages in themselves", "NO_TEXT", HostileCvs::endlessPages));

  /// Two at a time, as many as are read at once, every eighth followed by a normal CV.
  @Test
  void eachGivesAProblemOrAReportAndTheServiceGoesOn() throws Exception {
    Map<String, String> outcomes = new ConcurrentSkipListMap<>();
    Set<Long> others = children();
    try (PeakMemory peak = PeakMemory.ofChildren();
        ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < FILES.size(); i++) {
        HostileFile file = FILES.get(i);
        sent.add(two.submit(() -> outcomes.put(file.name(), outcome(file.content().call()))));
        if (i % 8 == 0 || i == FILES.size() - 1) {
          sent.add(two.submit(HostileUploadsTest::readsANormalCv));
        }
      }
      for (Future<?> each : sent) {
        each.get();
      }
      assertThat(peak.megabytes()).isBetween(20L, MAX_RESIDENT_MB);
    }
    assertThat(outcomes)
        .isEqualTo(
            FILES.stream().collect(Collectors.toMap(HostileFile::name, HostileFile::expected)));
    await().atMost(MAX_TIME).until(() -> others.containsAll(children()));
  }

  /// The process of the stores is one, if this class is the first to need them.
  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static void readsANormalCv() {
    EntityExchangeResult<String> normal = score(CvDocuments.text("Backend Engineer, Java"));
    assertThat(normal.getStatus().is2xxSuccessful()).as(normal.getResponseBody()).isTrue();
  }

  private static String outcome(byte[] file) {
    EntityExchangeResult<String> response = score(file);
    return outcome(response.getStatus(), String.valueOf(response.getResponseBody()));
  }

  private static String outcome(HttpStatusCode status, String body) {
    if (status.is2xxSuccessful()) {
      return REPORT;
    }
    assertThat(body).doesNotContain("java.", "Exception", "dev.rolecall", "root:");
    JsonNode problem = Json.MAPPER.readTree(body);
    boolean clear = status.is4xxClientError() && problem.path("detail").asString("").endsWith(".");
    return clear ? problem.path("reason").asString("") : status + " " + body;
  }

  private static EntityExchangeResult<String> score(byte[] document) {
    WebTestClient client = service.client().mutate().responseTimeout(MAX_TIME).build();
    return client
        .post()
        .uri("/api/v1/cv-score")
        .header("X-Forwarded-For", "198.51.100." + CLIENTS.incrementAndGet())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(document)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }
}
