package dev.rolecall.search.web.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.reactive.function.BodyInserters;

/// The pages of jobs that a person adds, in a browser without scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AddedJobPagesTest {
  private static final StubTracker PEOPLE = new StubTracker();
  private static final String ADD = "POST /api/v1/me/added-jobs";
  private static final String ID = "aaaaaaaaaaaaaaaaaaaa";
  private static final String ADDED =
      """
      {"jobs": [{"outcome": "ADDED", "jobId": "%s", "title": "Java Engineer",
        "company": "Quillbrook", "url": "https://www.linkedin.com/jobs/view/4012"}]}
      """
          .formatted(ID);

  @LocalServerPort int port;
  private final PageBrowser browser = new PageBrowser(() -> port);

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add("rolecall.match-service.url", PEOPLE::url);
  }

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @BeforeEach
  void signIn() {
    browser.cookies.clear();
    browser.cookies.put("rolecall-session", "rs_" + "0".repeat(43));
    PEOPLE.reset();
    PEOPLE.on("GET /api/v1/me/applications", 200, "{\"counts\": {}, \"applications\": []}");
  }

  @Test
  void aTextIsAddedFromTheListOfApplications() {
    PEOPLE.on(ADD, 201, ADDED);
    Page list = browser.get("/applications");
    assertThat(list.document().select("details[open] form[action=/applications/add]")).hasSize(1);
    Page added = add(list, "", "", "Java Engineer at Quillbrook\nJava", "Kotlin Engineer");
    assertThat(added.location()).isEqualTo("/applications/" + ID);
    assertThat(PEOPLE.requests.getLast())
        .startsWith(ADD + " ")
        .contains("\"title\":\"Kotlin Engineer\"", base64("Java Engineer at Quillbrook\nJava"));
  }

  @Test
  void aFileIsPassedOnWithItsAddress() {
    PEOPLE.on(ADD, 201, ADDED);
    add(browser.get("/applications/add"), "https://a.example/1", "<p>Java</p>", "", "");
    assertThat(PEOPLE.requests.getLast())
        .startsWith(ADD + " ")
        .contains("\"address\":\"https://a.example/1\"", base64("<p>Java</p>"));
    add(browser.get("/applications/add"), "https://a.example/1", "", "", "");
    assertThat(PEOPLE.requests.getLast()).contains("\"address\":\"https://a.example/1\"");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theJobsOfAMailAreListed() {
    PEOPLE.on(
        ADD,
        201,
        """
        {"jobs": [{"outcome": "ADDED", "jobId": "%1$s", "title": "Java <b>Engineer</b>", "company": "Acme"},
          {"outcome": "LISTED", "jobId": "bbbbbbbbbbbbbbbbbbbb", "title": "Go Developer", "company": "Zed"},
          {"outcome": "INCOMPLETE", "jobId": null, "title": "SRE", "company": null, "url": "javascript:x()"},
          {"outcome": "FULL", "jobId": null, "title": "Rust Engineer", "company": "Zed"}]}
        """
            .formatted(ID));
    Document page = add(browser.get("/applications/add"), "", "Subject: x", "", "").document();
    assertThat(page.select("li h2").eachText())
        .containsExactly("Java <b>Engineer</b>", "Go Developer", "SRE", "Rust Engineer");
    assertThat(page.select("li h2 a").eachAttr("href"))
        .containsExactly("/applications/" + ID, "/jobs/bbbbbbbbbbbbbbbbbbbb");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.text())
        .contains("Not added: the email does not state", "Not added: you have reached the limit");
  }

  @Test
  void aProblemIsShownWithWhatWasEntered() {
    PEOPLE.on(ADD, 422, "{\"status\": 422, \"detail\": \"The employer was not found.\"}");
    Page page =
        add(browser.get("/applications/add"), "https://a.example/1", "", "Java <i>x</i>", "");
    assertThat(page.status()).isEqualTo(422);
    Document document = page.document();
    assertThat(document.select("[role=alert]").text()).isEqualTo("The employer was not found.");
    assertThat(document.select("textarea[name=text]").text()).isEqualTo("Java <i>x</i>");
    assertThat(document.select("input[name=address]").val()).isEqualTo("https://a.example/1");

    PEOPLE.on(ADD, 503, "{\"status\": 503, \"detail\": \"The job was not added.\"}");
    Page unavailable = add(browser.get("/applications/add"), "", "<p>x</p>", "", "");
    assertThat(unavailable.status()).isEqualTo(503);
    assertThat(unavailable.document().select("[role=alert]").text())
        .isEqualTo("The job was not added. Choose the file again.");
    Page large = add(browser.get("/applications/add"), "", "x".repeat(7_000_000), "", "");
    assertThat(large.status()).isEqualTo(413);
  }

  private static void tracked() {
    PEOPLE.on(
        "GET /api/v1/me/applications/" + ID,
        200,
        """
        {"etag": "\\"1-x\\"",
         "application": {"jobId": "%s", "currentJobId": null, "open": null, "added": true,
           "title": "Java Engineer", "company": "Quillbrook", "location": "", "pay": [],
           "state": "SAVED", "nextStep": "", "notes": ""},
         "job": {"description": "<p>Ledger</p>", "copiedAt": "2026-10-01T20:00:00Z", "applyUrls": [],
           "sources": [{"source": "added", "url": "https://www.linkedin.com/jobs/view/4012"}]},
         "history": []}
        """
            .formatted(ID));
    PEOPLE.on(
        "GET /api/v1/me/added-jobs/" + ID,
        200,
        """
        {"jobId": "%s", "job": {"title": "Java Engineer", "company": {"name": "Quillbrook"}, "skills": [{"name": "Java", "need": "MUST"}, {"name": "Kafka", "need": "MENTIONED"}]},
         "matches": [{"profileId": "backend", "profileName": "", "match": {"score": 82,
           "parts": [{"weight": 1, "reason": "Senior level"}, {"weight": 9, "reason": "Java matches your skills"}],
           "vetoes": [{"criterion": "PLACE", "reason": "Too far"}]}}]}
        """
            .formatted(ID));
  }

  @Test
  void theApplicationShowsTheMatchAndTheSkills() {
    tracked();
    Document page = browser.get("/applications/" + ID).document();
    assertThat(page.select(".score b").text()).isEqualTo("82");
    assertThat(page.select(".match h3").text()).isEqualTo("Backend");
    assertThat(page.select(".match .reasons li").eachText())
        .containsExactly("Too far", "Java matches your skills", "Senior level");
    assertThat(page.text())
        .contains("You added this job.", "Required skills Java", "Other skills Kafka")
        .doesNotContain("No longer listed");
    assertThat(page.select("a[href^=https://www.linkedin.com]").text())
        .isEqualTo("The page you found");
  }

  @Test
  void theTitleAndTheEmployerAreCorrected() {
    tracked();
    String correct = "PATCH /api/v1/me/added-jobs/" + ID;
    PEOPLE.on(correct, 200, "{}");
    Page page = browser.get("/applications/" + ID);
    assertThat(page.document().select("#correct input[name=company]").val())
        .isEqualTo("Quillbrook");
    assertThat(page.document().select("#correct[open]")).isEmpty();
    Page corrected = correct(page, "Kotlin Engineer", "Quill Brook");
    assertThat(corrected.location()).isEqualTo("/applications/" + ID);
    assertThat(PEOPLE.requests.getLast())
        .startsWith(correct)
        .contains("\"title\":\"Kotlin Engineer\"", "\"company\":\"Quill Brook\"");

    PEOPLE.on(correct, 422, "{\"status\": 422, \"detail\": \"This is not read as a job.\"}");
    Page rejected = correct(page, "<i>x</i>", "Quill Brook");
    assertThat(rejected.status()).isEqualTo(422);
    assertThat(rejected.document().select("#correct[open] [role=alert]").text())
        .isEqualTo("This is not read as a job.");
    assertThat(rejected.document().select("#correct input[name=title]").val())
        .isEqualTo("<i>x</i>");
  }

  private Page correct(Page from, String title, String company) {
    String action = "/applications/" + ID + "/correct";
    return browser.submit(from, action, Map.of("title", title, "company", company));
  }

  @Test
  void addingRequiresASession() {
    browser.cookies.clear();
    assertThat(browser.get("/applications/add").location()).startsWith("/sign-in?next=");
  }

  /// As a browser sends the form: a file that was not chosen is empty.
  private Page add(Page from, String address, String file, String text, String title) {
    MultipartBodyBuilder body = new MultipartBodyBuilder();
    body.part(
        "_csrf", from.document().select("form[action=/applications/add] input[name=_csrf]").val());
    body.part("address", address);
    body.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
        .filename(file.isEmpty() ? "" : "job.html");
    body.part("text", text);
    body.part("title", title);
    body.part("company", "");
    return browser.send(
        HttpMethod.POST, "/applications/add", BodyInserters.fromMultipartData(body.build()));
  }
}
