package dev.rolecall.match.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.cv.CvDocuments;
import dev.rolecall.match.people.cv.score.StubTargetJobs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A CV is sent and a profile comes back; nothing remains.
@ExtendWith(OutputCaptureExtension.class)
class CvApiTest {
  private static final String CV =
      """
      Xandra Uniquename
      Backend Engineer
      Utrecht, Netherlands

      Experience
      Backend Engineer, Lumen Post, 2020 - present
      Java, Kafka and PostgreSQL

      Languages
      Dutch (native)
      """;

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

  @Test
  void proposesAProfileThatCanBeStoredAsItIs(CapturedOutput log) {
    WebTestClient client = client();
    for (byte[] document :
        List.of(CvDocuments.pdf(CV), CvDocuments.docx(CV), CvDocuments.text(CV))) {
      send(client, document)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.profile.skills[*].id")
          .isEqualTo(List.of("java", "kafka", "postgresql"))
          .jsonPath("$.profile.skills[0].level")
          .isEqualTo(3)
          .jsonPath("$.profile.families")
          .isEqualTo(List.of("BACKEND"))
          .jsonPath("$.profile.work.home.city")
          .isEqualTo("Utrecht")
          .jsonPath("$.profile.experienceYears")
          .isEqualTo(6)
          .jsonPath("$.values[?(@.field == 'languages')].label")
          .isEqualTo("Dutch (native)")
          .jsonPath("$.values[?(@.value == 'kafka')].evidence[0].text")
          .isEqualTo("Kafka")
          .jsonPath("$.text")
          .value(text -> assertThat((String) text).contains("Xandra Uniquename"));
    }
    assertThat(log.getAll()).doesNotContain("Uniquename");
    assertThat(tablesContaining("Uniquename")).isEmpty();
  }

  @Test
  void saysWhyADocumentCannotBeRead() {
    send(client(), "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("NOT_SUPPORTED")
        .jsonPath("$.detail")
        .isEqualTo("This is not a PDF, DOCX or text file. Save your CV as one of these.");
    send(client(), new byte[0])
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("EMPTY");
    send(client(), new byte[5 * 1024 * 1024 + 1])
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("TOO_LARGE");
  }

  @Test
  void anAccountCanSendTenCvsAnHour() {
    WebTestClient client = client();
    for (int i = 0; i < 10; i++) {
      send(client, new byte[0]).expectStatus().isEqualTo(422);
    }
    send(client, new byte[0])
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "3600")
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("You can send 10 CVs an hour. Try again later.");
  }

  @Test
  void assessesACvWithoutAnAccount(CapturedOutput log) {
    score("203.0.113.1", CvDocuments.pdf(CV), "?q=java")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.score.parts.length()")
        .isEqualTo(8)
        .jsonPath("$.findings[?(@.kind == 'NO_FIGURES')].evidence[0].line")
        .isEqualTo(5)
        .jsonPath("$.reading.positions[0].title")
        .isEqualTo("Backend Engineer")
        .jsonPath("$.target.label")
        .isEqualTo("java")
        .jsonPath("$.target.skills[1].message")
        .isEqualTo("Asked for in 34 of 60 jobs; your CV does not mention it.");
    score("203.0.113.2", CvDocuments.text(CV), "?jobId=" + StubTargetJobs.JOB)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.target.skills[0].message")
        .isEqualTo("Required by the job; a position of your CV shows it.");
    assertThat(log.getAll()).doesNotContain("Uniquename");
    assertThat(tablesContaining("Uniquename")).isEmpty();
  }

  @Test
  void anAssessmentOfTheSameCvIsTheSame() {
    byte[] first = body("203.0.113.3");
    assertThat(body("203.0.113.4")).isEqualTo(first).isNotEmpty();
  }

  @Test
  void aTargetThatDoesNotExistIsReported() {
    score("203.0.113.7", CvDocuments.text(CV), "?jobId=none").expectStatus().isNotFound();
    score("203.0.113.7", CvDocuments.text(CV), "?q=pay:lots")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.problems")
        .isNotEmpty();
  }

  @Test
  void aClientWithoutAnAccountHasALowerLimit() {
    for (int i = 0; i < 6; i++) {
      score("203.0.113.8", new byte[0], "").expectStatus().isEqualTo(422);
    }
    score("203.0.113.8", new byte[0], "")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "3600");
    score("203.0.113.9", new byte[0], "").expectStatus().isEqualTo(422);
    WebTestClient account = client();
    for (int i = 0; i < 8; i++) {
      account
          .post()
          .uri("/api/v1/cv-score")
          .header("X-Forwarded-For", "203.0.113.8")
          .bodyValue(new byte[0])
          .exchange()
          .expectStatus()
          .isEqualTo(422);
    }
    service
        .client("not-a-token")
        .post()
        .uri("/api/v1/cv-score")
        .bodyValue(new byte[0])
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  private static byte[] body(String client) {
    return java.util.Objects.requireNonNull(
        score(client, CvDocuments.docx(CV), "?q=java")
            .expectBody()
            .returnResult()
            .getResponseBody());
  }

  private static WebTestClient.ResponseSpec score(String client, byte[] document, String query) {
    return service
        .client()
        .post()
        .uri("/api/v1/cv-score" + query)
        .header("X-Forwarded-For", client)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(document)
        .exchange();
  }

  @Test
  void requiresAnAccount() {
    send(service.client(), CvDocuments.text(CV)).expectStatus().isUnauthorized();
  }

  private static WebTestClient client() {
    return service.client(
        service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token());
  }

  private static WebTestClient.ResponseSpec send(WebTestClient client, byte[] document) {
    return client
        .post()
        .uri("/api/v1/me/cv")
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(document)
        .exchange();
  }

  private static List<String> tablesContaining(String text) {
    JdbcClient db = service.bean(JdbcClient.class);
    return db
        .sql("select table_name from information_schema.tables where table_schema = 'public'")
        .query((row, _) -> row.getString("table_name"))
        .list()
        .stream()
        .filter(
            table ->
                db.sql(
                            "select count(*) from \"%s\" as r where r::text ilike :text"
                                .formatted(table))
                        .param("text", "%" + text + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .toList();
  }
}
