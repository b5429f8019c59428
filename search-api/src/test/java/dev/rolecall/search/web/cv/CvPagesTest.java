package dev.rolecall.search.web.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.WebSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/// The check of a CV in a browser without scripts, and at the API.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CvPagesTest {
  private static final String SESSION = "rs_" + "0".repeat(43);

  private static final String REPORT =
      """
      {"format": "PDF", "pages": 2, "words": 1640, "score": {"total": 82, "parts": [
         {"part": "IMPACT", "label": "Impact", "points": 15, "max": 20, "rule": "Results with figures",
          "lost": [{"kind": "NO_FIGURES", "points": 5, "places": 1},
            {"kind": "DATES_UNREAD", "points": 3, "places": 1}]}]},
       "findings": [
         {"kind": "NO_FIGURES", "part": "IMPACT", "severity": "IMPROVE", "message": "No <result>.",
          "advice": "Add one.", "evidence": [{"text": "Acme <b>", "start": 0, "end": 1, "line": 2, "page": 1}]},
         {"kind": "FIGURE", "part": "IMPACT", "severity": "GOOD", "message": "Figures: 1.",
          "advice": "Good.", "evidence": []}],
       "reading": {"contact": {"emails": [{"text": "robin@example.org"}], "phones": [], "links": []},
         "sections": [{"section": "EXPERIENCE", "heading": {"text": "Experience"}}],
         "positions": [{"title": null, "dates": {"text": "2019 – 2022"}}], "months": 38,
         "skills": [{"name": "Java"}, {"name": "Kafka"}], "languages": ["English (C1)"]},
       "target": {"label": "java <x>", "jobs": 60, "percent": 62, "years": 3, "jobsWithYears": 4,
         "jobsWithinYears": 3, "levels": ["SENIOR"], "levelDemand": {"SENIOR": 20}, "jobsAtLevel": 20,
         "skills": [{"name": "Go", "must": 20, "nice": 10, "support": "MISSING",
           "message": "Asked for in 34 of 60 jobs; your CV does not mention it.", "evidence": []}]},
       "text": "Robin Blank\\n<script>alert(1)</script>"}
      """;

  /// Requests as `METHOD path authorization body`.
  private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();

  private static final HttpServer MATCH_SERVICE = matchService();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add(
        "rolecall.match-service.url",
        () -> "http://127.0.0.1:" + MATCH_SERVICE.getAddress().getPort());
  }

  private static HttpServer matchService() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", CvPagesTest::respond);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A session is no longer valid, and a CV with the word `PNG` cannot be read.
  private static void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "-");
    REQUESTS.add(
        "%s %s %s %s"
            .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), token, body));
    assertThat(exchange.getRequestHeaders().getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
    int status = token.contains(SESSION) ? 401 : body.contains("PNG") ? 422 : 200;
    String response =
        status == 200
            ? REPORT
            : "{\"detail\": \"This is not a PDF.\", \"reason\": \"NOT_SUPPORTED\"}";
    byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterAll
  static void stop() {
    MATCH_SERVICE.stop(0);
  }

  @BeforeEach
  void clear() {
    REQUESTS.clear();
  }

  @Test
  void theFormIsAPublicPage() {
    Document page =
        Jsoup.parse(
            text(
                client()
                    .get()
                    .uri("/cv?q=java")
                    .header("Accept", "text/html")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Cache-Control", "public, max-age=30")
                    .expectHeader()
                    .doesNotExist("Set-Cookie")));
    assertThat(page.select("form input[name=q]").val()).isEqualTo("java");
    assertThat(page.select("form[action=/cv] input[type=file]")).hasSize(1);
    assertThat(page.select("form[action=/cv] label").size())
        .isEqualTo(page.select("form[action=/cv] input, form[action=/cv] textarea").size());
    assertThat(page.select("header nav a[href=/cv]")).hasSize(1);
  }

  @Test
  void theReportNamesPlacesPartsAndDemand() {
    Document page =
        Jsoup.parse(text(upload("/cv", "%PDF Java", "java in:NL").expectStatus().isOk()));
    assertThat(REQUESTS)
        .containsExactly("POST /api/v1/cv-score?jobId=&q=java%20in%3ANL - %PDF Java");
    assertThat(page.select("h1").text()).isEqualTo("Your CV: 82 of 100");
    assertThat(page.select("article").text())
        .contains("PDF, 2 pages, 1,640 words")
        .contains("60 open jobs for “java <x>”: your CV mentions 62 %")
        .contains("Your dates show 3 years; 3 of the 4 jobs")
        .contains("Your recent titles say senior; 20 of 60 jobs state this level.");
    assertThat(page.select("tr.missing td").last().text())
        .isEqualTo("Asked for in 34 of 60 jobs; your CV does not mention it.");
    assertThat(page.select(".findings.improve li").text())
        .isEqualTo("No <result>. Add one. “Acme <b>”, line 2, page 1");
    assertThat(page.select(".findings.improve a").attr("href")).isEqualTo("#line-2");
    assertThat(page.select("#line-2").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select(".findings h2").eachText()).containsExactly("Improve", "Well done");
    assertThat(page.select(".pairs").text())
        .contains(
            "Email robin@example.org", "Phone none found", "without a known title, 2019 – 2022");
    assertThat(page.select(".pairs").text()).contains("Experience 3 years and 2 months");
    assertThat(page.select("section table").last().text())
        .contains("15 of 20", "no figures: −5, unreadable dates: −3");
  }

  @Test
  void durationsAreWrittenInTheSingularAndPlural() {
    assertThat(CvReportView.duration(13)).isEqualTo("1 year and 1 month");
    assertThat(CvReportView.duration(24)).isEqualTo("2 years");
    assertThat(CvReportView.duration(0)).isEqualTo("0 months");
  }

  @Test
  void aReportIsNotCached() {
    upload("/cv", "Java", "")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectStatus()
        .isOk();
  }

  @Test
  void aCvThatCannotBeReadIsExplainedAboveTheForm() {
    Document page = Jsoup.parse(text(upload("/cv", "PNG", "java").expectStatus().isEqualTo(422)));
    assertThat(page.select("[role=alert]").text()).isEqualTo("This is not a PDF.");
    assertThat(page.select("input[name=q]").val()).isEqualTo("java");
  }

  @Test
  void aSessionThatHasEndedDoesNotKeepAPersonFromTheCheck() {
    client()
        .post()
        .uri("/cv")
        .cookie("rolecall-session", SESSION)
        .header("Accept", "text/html")
        .body(BodyInserters.fromMultipartData(form("Java", "").build()))
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(REQUESTS)
        .containsExactly(
            "POST /api/v1/cv-score?jobId=&q= Bearer " + SESSION + " Java",
            "POST /api/v1/cv-score?jobId=&q= - Java");
  }

  @Test
  void theApiRespondsWithTheReportAndTakesATokenButNoCookie() {
    client()
        .post()
        .uri("/api/v1/cv-score")
        .header("Authorization", "Bearer rt_token")
        .cookie("rolecall-session", SESSION)
        .body(BodyInserters.fromMultipartData(form("Java", "").build()))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.score.total")
        .isEqualTo(82);
    assertThat(REQUESTS).containsExactly("POST /api/v1/cv-score?jobId=&q= Bearer rt_token Java");
    upload("/api/v1/cv-score", "PNG", "")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("NOT_SUPPORTED");
    upload("/api/v1/cv-score", "x".repeat(6_000_000), "").expectStatus().isEqualTo(413);
    upload("/cv", "x".repeat(6_000_000), "").expectStatus().isEqualTo(413);
    client()
        .post()
        .uri("/api/v1/cv-score")
        .bodyValue("Java")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  /// Uploads that stop arriving take the client's places until they end.
  @Test
  void aClientCannotHaveManyUploadsInProgress() throws IOException {
    List<Socket> stopped = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        stopped.add(unfinishedUpload());
      }
      await()
          .untilAsserted(
              () ->
                  upload("/api/v1/cv-score", "Java", "")
                      .expectStatus()
                      .isEqualTo(429)
                      .expectHeader()
                      .valueEquals("Retry-After", "5"));
    } finally {
      for (Socket socket : stopped) {
        socket.close();
      }
    }
    await().untilAsserted(() -> upload("/api/v1/cv-score", "Java", "").expectStatus().isOk());
  }

  private Socket unfinishedUpload() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String head =
        """
        POST /api/v1/cv-score HTTP/1.1\r
        Host: localhost\r
        Content-Type: multipart/form-data; boundary=x\r
        Content-Length: 100000\r
        \r
        --x\r
        """;
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private WebTestClient.ResponseSpec upload(String path, String file, String q) {
    return client()
        .post()
        .uri(path)
        .header("Accept", path.equals("/cv") ? "text/html" : "application/json")
        .body(BodyInserters.fromMultipartData(form(file, q).build()))
        .exchange();
  }

  private static MultipartBodyBuilder form(String file, String q) {
    MultipartBodyBuilder body = new MultipartBodyBuilder();
    body.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
        .filename("cv.pdf");
    body.part("text", "");
    body.part("q", q);
    return body;
  }

  private static String text(WebTestClient.ResponseSpec response) {
    return Objects.requireNonNull(
        response.expectBody(String.class).returnResult().getResponseBody());
  }

  private WebTestClient client() {
    return TestClient.toServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
        .build();
  }
}
