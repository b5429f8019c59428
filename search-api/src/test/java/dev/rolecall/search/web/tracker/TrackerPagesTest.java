package dev.rolecall.search.web.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import dev.rolecall.search.web.page.SampleJobs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.MultiValueMap;

/// The pages of applications and hidden jobs, and the buttons on jobs, in a browser without
/// scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TrackerPagesTest {
  private static final StubTracker PEOPLE = new StubTracker();
  private static final String SESSION = "rs_" + "0".repeat(43);
  private static final Job OPEN =
      SampleJobs.all().stream()
          .filter(job -> job.searchable() && job.publiclyVisible())
          .findFirst()
          .orElseThrow();
  private static final String GONE = "aaaaaaaaaaaaaaaaaaaa";
  private static final String APPLICATIONS =
      """
      {"counts": {"SAVED": 1, "APPLIED": 1, "INTERVIEW": 0},
       "applications": [
         {"jobId": "%1$s", "currentJobId": null, "open": false, "title": "Kafka <b> Engineer",
          "company": "Acme", "location": "Utrecht", "pay": ["€60,000 a year"], "state": "APPLIED",
          "appliedOn": "2026-10-02", "nextStep": "Call Kim", "nextStepOn": "2026-10-12",
          "notes": "Two rounds"},
         {"jobId": "bbbbbbbbbbbbbbbbbbbb", "open": true, "title": "Java Engineer", "company": "Zed",
          "location": "", "pay": [], "state": "SAVED", "appliedOn": null, "nextStep": "",
          "nextStepOn": null, "notes": ""}]}
      """
          .formatted(GONE);
  private static final String APPLICATION =
      """
      {"etag": "\\"2-x\\"",
       "application": {"jobId": "%1$s", "currentJobId": null, "open": false,
         "title": "Kafka Engineer", "company": "Acme", "location": "Utrecht", "pay": [],
         "state": "APPLIED", "appliedOn": "2026-10-02", "nextStep": "Call <Kim>",
         "nextStepOn": null, "notes": "Two\\nrounds"},
       "job": {"description": "<p>We use <b>Kafka</b>.</p>", "copiedAt": "2026-10-01T20:00:00Z",
         "applyUrls": ["https://acme.example/apply", "javascript:alert(1)"],
         "sources": [{"source": "greenhouse", "url": "https://boards.example/1", "attribution": null}]},
       "history": [{"state": "SAVED", "since": "2026-10-01T20:00:00Z"},
                   {"state": "APPLIED", "since": "2026-10-02T08:00:00Z"}]}
      """
          .formatted(GONE);

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
    browser.cookies.put("rolecall-session", SESSION);
    PEOPLE.reset();
    PEOPLE.on("GET /api/v1/me/applications", 200, APPLICATIONS);
    PEOPLE.on("GET /api/v1/me/applications/" + GONE, 200, APPLICATION);
  }

  @Test
  void requiresSignInAndIsNotStored() {
    assertThat(get("/applications").headers().getCacheControl()).isEqualTo("no-store");
    browser.cookies.clear();
    for (String path : List.of("/applications", "/applications/" + GONE, "/hidden-jobs")) {
      assertThat(get(path).location()).startsWith("/sign-in?next=");
    }
  }

  @Test
  void listsApplicationsByStateWithTheNextStep() {
    Document page = get("/applications").document();
    assertThat(page.select("nav[aria-label=States] a").eachText())
        .containsExactly("All (2)", "Saved (1)", "Applied (1)");
    assertThat(page.select("section h2").eachText()).containsExactly("Saved", "Applied");
    assertThat(page.select("section h3").eachText())
        .containsExactly("Java Engineer", "Kafka <b> Engineer");
    Element applied = Objects.requireNonNull(page.selectFirst("section:has(#state-APPLIED)"));
    assertThat(applied.text())
        .contains("Acme", "Utrecht · €60,000 a year", "Overdue: Call Kim, 12 Oct 2026")
        .contains("Applied on 2 Oct 2026", "Closed");
    assertThat(page.select("a[download]").eachAttr("href"))
        .containsExactly(
            "/api/v1/me/applications/export.csv", "/api/v1/me/applications/export.json");
    assertThat(get("/applications?state=SAVED").document().select("section h3").eachText())
        .containsExactly("Java Engineer");
  }

  @Test
  void showsWhatThePostingSaidWithoutUnsafeLinks() {
    Document page = get("/applications/" + GONE).document();
    assertThat(page.select(".text p").text()).isEqualTo("We use Kafka.");
    assertThat(page.text()).contains("No longer listed.");
    assertThat(page.select("a[href]").eachAttr("href"))
        .contains("https://acme.example/apply", "https://boards.example/1")
        .noneMatch(href -> href.startsWith("javascript"));
    assertThat(page.select(".pairs dd").eachText()).containsExactly("Applied", "Saved");
    assertThat(page.select(".pairs dt").eachText())
        .as("20:00 UTC is the next day in Tokyo")
        .containsExactly("2 Oct 2026", "2 Oct 2026");
    assertThat(page.select("textarea").text()).isEqualTo("Two\nrounds");
  }

  @Test
  void savesTheFormAndShowsItAgainWhenItIsNotValid() {
    Page page = get("/applications/" + GONE);
    PEOPLE.on("PUT /api/v1/me/applications/" + GONE, 200, APPLICATION);
    Page saved = submit(page, "/applications/" + GONE, Map.of("notes", "A\r\nB", "nextStep", ""));
    assertThat(saved.location()).isEqualTo("/applications/" + GONE);
    assertThat(PEOPLE.requests.getLast())
        .contains("\"notes\":\"A\\nB\"", "\"nextStep\":null", "\"state\":\"APPLIED\"")
        .endsWith("If-Match \"2-x\"");

    PEOPLE.on(
        "PUT /api/v1/me/applications/" + GONE,
        422,
        "{\"status\": 422, \"detail\": \"The date of your application is in the future.\"}");
    Page again = submit(page, "/applications/" + GONE, Map.of("appliedOn", "2030-01-01"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.document().select("[role=alert]").text()).contains("in the future");
    assertThat(again.document().select("input[name=appliedOn]").val()).isEqualTo("2030-01-01");
  }

  @Test
  void changesTheStateAndKeepsTheRest() {
    PEOPLE.on("PUT /api/v1/me/applications/" + GONE, 200, APPLICATION);
    MultiValueMap<String, String> form = get("/applications").form("/applications/save");
    form.set("job", GONE);
    form.set("state", "OFFER");
    assertThat(post("/applications/save", form).location()).isEqualTo("/applications");
    assertThat(PEOPLE.requests.getLast())
        .contains(
            "\"state\":\"OFFER\"", "\"nextStep\":\"Call <Kim>\"", "\"notes\":\"Two\\nrounds\"");
  }

  @Test
  void aButtonDoesNotReplaceTheNotesOfAnotherTab() {
    String path = "/api/v1/me/applications/" + GONE;
    MultiValueMap<String, String> form = get("/applications").form("/applications/save");
    form.set("job", GONE);
    form.set("state", "OFFER");
    PEOPLE.on("GET " + path, 200, APPLICATION.replace("Two", "Three").replace("2-x", "3-x"));
    PEOPLE.once("GET " + path, 200, APPLICATION);
    PEOPLE.on("PUT " + path, 200, APPLICATION);
    PEOPLE.once("PUT " + path, 412, "{\"status\": 412, \"detail\": \"It was changed.\"}");
    assertThat(post("/applications/save", form).location()).isEqualTo("/applications");
    List<String> changes =
        PEOPLE.requests.stream().filter(request -> request.startsWith("PUT")).toList();
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst()).contains("Two").endsWith("If-Match \"2-x\"");
    assertThat(changes.getLast())
        .contains("\"state\":\"OFFER\"", "\"notes\":\"Three")
        .endsWith("If-Match \"3-x\"");
  }

  @Test
  void aRemovalCanBeUndone() {
    PEOPLE.on("DELETE /api/v1/me/applications/" + GONE, 204, "");
    PEOPLE.on("POST /api/v1/me/applications/" + GONE + "/restore", 200, APPLICATION);
    String remove = "/applications/" + GONE + "/remove";
    Page removed = submit(get("/applications/" + GONE), remove, Map.of());
    assertThat(removed.location()).isEqualTo("/applications?removed=" + GONE);
    Page list = get(removed.location());
    assertThat(list.document().select("[role=status]").text()).contains("removed", "Undo");
    assertThat(submit(list, "/applications/" + GONE + "/restore", Map.of()).location())
        .isEqualTo("/applications/" + GONE);
  }

  @Test
  void hidesAndShowsAJobAgainAndReturnsToTheSameSite() {
    PEOPLE.on(
        "GET /api/v1/me/hidden-jobs",
        200,
        """
        {"hiddenJobs": [{"jobId": "%s", "title": "Kafka Engineer", "company": "Acme",
          "reason": "PAY", "hiddenAt": "2026-10-01T20:00:00Z"}]}
        """
            .formatted(GONE));
    PEOPLE.on("DELETE /api/v1/me/hidden-jobs/" + GONE, 204, "");
    PEOPLE.on("PUT /api/v1/me/hidden-jobs/" + GONE, 200, "{}");
    Page list = get("/hidden-jobs");
    assertThat(list.document().select(".rows small").text())
        .isEqualTo("Acme, hidden on 2 Oct 2026 because of the pay");
    MultiValueMap<String, String> form = list.form("/hidden-jobs/show");
    assertThat(post("/hidden-jobs/show", form).location()).isEqualTo("/hidden-jobs");
    form.set("next", "/matches?id=a&hid=" + GONE);
    assertThat(post("/hidden-jobs/show", form).location()).isEqualTo("/matches?id=a");
    assertThat(post("/hidden-jobs/hide", form).location()).isEqualTo("/matches?id=a&hid=" + GONE);
    form.set("next", "//evil.example/");
    assertThat(post("/hidden-jobs/hide", form).location()).isEqualTo("/hidden-jobs?hid=" + GONE);
    form.remove("_csrf");
    assertThat(post("/hidden-jobs/hide", form).status()).isEqualTo(403);
  }

  @Test
  void aJobPageShowsWhatThePersonDidAndStaysPublicForOthers() {
    PEOPLE.on(
        "GET /api/v1/me/jobs/" + OPEN.id(),
        200,
        """
        {"jobId": "%s", "open": true, "application": null, "hidden": null, "sameCompany": [
          {"jobId": "%s", "title": "Kafka Engineer", "state": "REJECTED", "appliedOn": "2026-03-02"}]}
        """
            .formatted(OPEN.id(), GONE));
    assertThat(get("/jobs/" + OPEN.id()).headers().getCacheControl())
        .as("it sets the cookie of the forms")
        .isEqualTo("no-store");
    Page page = get("/jobs/" + OPEN.id());
    assertThat(page.headers().getCacheControl()).isEqualTo("private, no-cache");
    assertThat(page.document().select(".track").text())
        .contains("You applied here in March 2026: Kafka Engineer (rejected).");
    PEOPLE.on("PUT /api/v1/me/applications/" + OPEN.id(), 201, APPLICATION);
    MultiValueMap<String, String> form = page.form("/applications/save");
    form.set("state", "SAVED");
    assertThat(post("/applications/save", form).location()).isEqualTo("/jobs/" + OPEN.id());
    assertThat(PEOPLE.requests.getLast()).endsWith("{\"state\":\"SAVED\"}");

    PEOPLE.on("GET /api/v1/me/jobs/" + OPEN.id(), 503, "{\"status\": 503}");
    assertThat(get("/jobs/" + OPEN.id()).document().select(".track")).isEmpty();
    browser.cookies.clear();
    PEOPLE.requests.clear();
    Page everyones = get("/jobs/" + OPEN.id());
    assertThat(everyones.headers().getCacheControl()).startsWith("public");
    assertThat(everyones.headers().get("Set-Cookie")).isNull();
    assertThat(everyones.document().select(".track, form[method=post]")).isEmpty();
    assertThat(PEOPLE.requests).isEmpty();
  }

  /// The match-service knows no job as open while it loads them.
  @Test
  void onlyAClosedJobSaysThatItIsNotOpenAnyMore() {
    Job closed =
        SampleJobs.all().stream()
            .filter(job -> job.status() == JobStatus.CLOSED && job.publiclyVisible())
            .findFirst()
            .orElseThrow();
    for (Job job : List.of(OPEN, closed)) {
      PEOPLE.on(
          "GET /api/v1/me/jobs/" + job.id(),
          200,
          """
          {"jobId": "%s", "open": false, "application": null, "hidden": null, "sameCompany": []}
          """
              .formatted(job.id()));
    }
    assertThat(get("/jobs/" + OPEN.id()).document().select(".track").text())
        .contains("Your application")
        .doesNotContain("not open any more");
    assertThat(get("/jobs/" + closed.id()).document().select(".track a").eachAttr("href"))
        .containsExactly("/applications");
  }

  @Test
  void aTrackedAndHiddenJobOffersTheNextSteps() {
    PEOPLE.on(
        "GET /api/v1/me/jobs/" + OPEN.id(),
        200,
        """
        {"jobId": "%s", "open": true, "hidden": {"jobId": "x"}, "sameCompany": [],
         "application": {"jobId": "%s", "title": "x", "state": "INTERVIEW", "appliedOn": "2026-03-02"}}
        """
            .formatted(OPEN.id(), GONE));
    Document page = get("/jobs/" + OPEN.id()).document();
    assertThat(page.select(".track").text())
        .contains("Interview, applied on 2 Mar 2026", "You hid this job");
    assertThat(page.select(".track form").eachAttr("action")).containsExactly("/hidden-jobs/show");
    assertThat(page.select(".track p:not(.note) a").eachAttr("href"))
        .containsExactly("/applications/" + GONE);
  }

  @Test
  void sayingWhyAJobIsNotForMeHidesItAndProposesAChangeThatICanAccept() {
    String page = "/not-for-me/" + OPEN.id();
    PEOPLE.on(
        "GET /api/v1/me/profiles",
        200,
        "{\"profiles\": [{\"id\": \"mine\", \"name\": \"Backend\"}]}");
    PEOPLE.on("PUT /api/v1/me/hidden-jobs/" + OPEN.id(), 200, "{}");
    PEOPLE.on("PUT /api/v1/me/profiles/mine", 200, "{}");
    PEOPLE.on(
        "GET /api/v1/me/profiles/mine/proposal",
        200,
        """
        {"etag": "\\"3-y\\"", "proposal": {"explanation": "", "profile": {"name": "Backend"},
          "changes": [{"field": "seniority", "label": "Level", "from": "Any", "to": "At most Senior"}]}}
        """);
    Page reasons = get(page);
    assertThat(reasons.document().select("h1").text()).isEqualTo("Why is this job not for you?");
    assertThat(reasons.document().select("#page > p b").eachText())
        .containsExactly(OPEN.opening().title(), OPEN.opening().company().name());
    Page hidden = submit(reasons, page, Map.of("reason", "LEVEL_TOO_SENIOR"));
    assertThat(hidden.location())
        .isEqualTo(page + "/change?profile=mine&reason=LEVEL&detail=TOO_SENIOR");
    assertThat(PEOPLE.requests.getLast())
        .isEqualTo("PUT /api/v1/me/hidden-jobs/" + OPEN.id() + "?reason=LEVEL");

    Page proposed = get(hidden.location());
    assertThat(proposed.document().select(".pairs").text()).contains("Level Any", "At most Senior");
    assertThat(PEOPLE.requests).noneMatch(request -> request.startsWith("PUT /api/v1/me/profiles"));
    Page accepted = submit(proposed, page + "/accept", Map.of());
    assertThat(accepted.location()).isEqualTo("/profile?id=mine#versions");
    assertThat(PEOPLE.requests.getLast())
        .isEqualTo("PUT /api/v1/me/profiles/mine {\"name\":\"Backend\"} If-Match \"3-y\"");
  }

  @Test
  void acceptingAChangeAboutASkillNamesTheSkill() {
    String page = "/not-for-me/" + OPEN.id();
    PEOPLE.on("PUT /api/v1/me/profiles/mine", 200, "{}");
    PEOPLE.on(
        "GET /api/v1/me/profiles/mine/proposal",
        200,
        """
        {"etag": "\\"3-y\\"", "proposal": {"explanation": "", "profile": {"name": "Backend"},
          "changes": [{"field": "skills", "label": "Skills", "from": "Any", "to": "No PHP"}]}}
        """);
    Page proposed = get(page + "/change?profile=mine&reason=SKILL&detail=php");
    PEOPLE.requests.clear();
    submit(proposed, page + "/accept", Map.of());
    assertThat(PEOPLE.requests)
        .filteredOn(request -> request.startsWith("GET /api/v1/me/profiles/mine/proposal"))
        .singleElement()
        .asString()
        .contains("detail=php");
  }

  @Test
  void aReasonThatChangesNothingSaysWhy() {
    PEOPLE.on(
        "GET /api/v1/me/profiles/mine/proposal",
        200,
        """
        {"etag": "x", "proposal": {"explanation": "The posting does not state a level.",
          "profile": {}, "changes": []}}
        """);
    Document page =
        get("/not-for-me/" + OPEN.id() + "/change?profile=mine&reason=LEVEL&detail=TOO_SENIOR")
            .document();
    assertThat(page.select("#page").text())
        .contains("The job is hidden", "The posting does not state a level.");
    assertThat(page.select("form[method=post]:not([action=/sign-out])")).isEmpty();
  }

  private Page submit(Page page, String action, Map<String, String> values) {
    return browser.submit(page, action, values);
  }

  private Page get(String path) {
    return browser.get(path);
  }

  private Page post(String path, MultiValueMap<String, String> form) {
    return browser.post(path, form);
  }
}
