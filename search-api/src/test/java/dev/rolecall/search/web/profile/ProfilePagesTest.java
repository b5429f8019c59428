package dev.rolecall.search.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Profiles and matches in a browser without scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProfilePagesTest {
  private static final StubProfiles PEOPLE = new StubProfiles();
  private static final String SESSION = "rs_" + "0".repeat(43);

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
    PEOPLE.requests.clear();
    PEOPLE.profiles.clear();
    PEOPLE.loaded = true;
  }

  @Test
  void pagesOfProfilesRequireSignIn() {
    browser.cookies.clear();
    for (String path :
        List.of(
            "/profile",
            "/profile/new",
            "/profile/empty",
            "/profile/edit?id=x",
            "/profile/export?id=x",
            "/profile/learn?id=x",
            "/profile/companies?id=x",
            "/matches")) {
      Page page = get(path);
      assertThat(page.status()).isEqualTo(303);
      assertThat(page.location()).startsWith("/sign-in");
    }
  }

  @Test
  void aProfileIsMadeFromACvInTwoPages() {
    assertThat(get("/profile").location()).isEqualTo("/profile/new");
    Page start = get("/profile/new");
    assertThat(start.headers().getCacheControl()).isEqualTo("no-store");
    Page proposed = upload(start, "cv.pdf", "%PDF-1.7 Java");
    assertThat(PEOPLE.requests).contains("POST /api/v1/me/cv %PDF-1.7 Java");
    assertThat(proposed.document().select(".skills legend").eachText())
        .containsExactly("Java", "Kafka");
    assertThat(proposed.document().select(".skills .why").eachText())
        .containsExactly("“Java <b>”, line 12 of page 1; used in positions of 9 years");
    assertThat(proposed.document().select(".why").text())
        .contains("“Senior Backend Engineer”, line 2 of page 1")
        .contains("“Utrecht, Netherlands”, line 3");
    MultiValueMap<String, String> form = proposed.form("/profile/save");
    assertThat(form.get("need-0")).containsExactly("WANT");
    assertThat(form.get("level-0")).containsExactly("5");
    assertThat(form.get("families")).containsExactly("BACKEND");
    assertThat(form.get("seniorityMin")).containsExactly("SENIOR");
    assertThat(form.get("homeCountry")).containsExactly("Netherlands");

    form.set("need-0", "MUST");
    form.set("need-1", "REMOVE");
    form.set("addSkills", "PostgreSQL, golang");
    form.set("floorAmount", "70k");
    form.set("targetAmount", "90,000");
    form.add("modes", "REMOTE");
    form.add("modes", "HYBRID");
    form.set("place-0", "Berlin, Germany");
    form.set("radius-0", "25");
    form.set("authorizedIn", "EU, Switzerland");
    form.set("needsVisa", "false");
    Page saved = post("/profile/save", form);
    assertThat(saved.location()).isEqualTo("/profile?id=backend");
    assertThat(PEOPLE.profiles.get("backend"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"name": "My profile", "families": ["BACKEND"], "experienceYears": 9, "seniority": {"min": "SENIOR"},
                 "skills": [{"id": "java", "need": "MUST", "level": 5},
                            {"id": "postgresql", "need": "WANT"}, {"id": "go", "need": "WANT"}],
                 "pay": {"floor": {"amount": 70000, "currency": "EUR", "period": "YEAR"},
                         "target": {"amount": 90000, "currency": "EUR", "period": "YEAR"},
                         "undisclosed": "INCLUDE"},
                 "work": {"modes": ["REMOTE", "HYBRID"],
                          "home": {"city": "Utrecht", "country": "NL"},
                          "places": [{"city": "Berlin", "country": "DE", "radiusKm": 25}],
                          "authorizedIn": ["EU", "CH"], "needsVisa": false},
                 "alert": {"when": "DAILY", "at": "08:00"}}
                """));
  }

  @Test
  void textCanBePastedAndAnEmptyProfileFilledIn() {
    upload(get("/profile/new"), "", "", "Senior engineer, Java");
    assertThat(PEOPLE.requests).contains("POST /api/v1/me/cv Senior engineer, Java");
    Page empty = get("/profile/empty");
    assertThat(empty.document().select(".skills li")).isEmpty();
    assertThat(post("/profile/save", empty.form("/profile/save")).location())
        .isEqualTo("/profile?id=backend");
  }

  @Test
  void theMailThatSaysThatNothingIsNewIsTurnedOffAndOnInTheForm() {
    stored("{\"name\": \"Mine\", \"alert\": {\"when\": \"WEEKLY\"}}");
    assertThat(get("/profile").document().select(".pairs").text())
        .contains("Weekly at 08:00; at most one email a week when nothing is new");
    MultiValueMap<String, String> form = get("/profile/edit?id=backend").form("/profile/save");
    assertThat(form.get("stillLooking")).containsExactly("true");
    form.set("stillLooking", "false");
    post("/profile/save", form);
    assertThat(PEOPLE.profiles.get("backend").at("/alert/stillLooking").asBoolean(true)).isFalse();
    assertThat(get("/profile").document().select(".pairs").text())
        .contains("Weekly at 08:00; no email when nothing is new");
    MultiValueMap<String, String> again = get("/profile/edit?id=backend").form("/profile/save");
    assertThat(again.get("stillLooking")).containsExactly("false");
    again.set("stillLooking", "true");
    post("/profile/save", again);
    assertThat(PEOPLE.profiles.get("backend").path("alert").has("stillLooking")).isFalse();
  }

  @Test
  void anExportedProfileIsImportedThroughTheForm() {
    ObjectNode profile =
        (ObjectNode)
            Json.MAPPER.readTree(
                "{\"id\": \"backend\", \"name\": \"Mine\", \"skills\": [{\"id\": \"java\","
                    + " \"need\": \"AVOID\"}]}");
    Page form = upload(get("/profile/new"), "profile.json", profile.toPrettyString());
    assertThat(PEOPLE.requests).noneMatch(call -> call.contains("/cv"));
    assertThat(form.form("/profile/save").get("need-0")).containsExactly("AVOID");
    assertThat(form.form("/profile/save").get("name")).containsExactly("Mine");
  }

  @Test
  void aCvThatCannotBeReadIsExplained() {
    Page page = upload(get("/profile/new"), "cv.pdf", "\u0089PNG");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("[role=alert]").text()).isEqualTo("This is not a PDF.");
    assertThat(page.document().select("input[type=file]")).hasSize(1);
    Page large = upload(get("/profile/new"), "cv.pdf", "x".repeat(7_000_000));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.document().text()).contains("larger than 5 MB");
  }

  /// A chunked body does not state its length; each of its parts is small enough.
  @Test
  void aFormOfUnknownLengthThatIsTooLargeIsRejected() {
    String csrf = get("/profile/new").document().select("input[name=_csrf]").val();
    String large = "x".repeat(3_000_000);
    Flux<String> body =
        Flux.just(
                part("_csrf") + csrf, "\r\n" + part("file") + large, "\r\n" + part("text") + large)
            .concatWithValues("\r\n--x--\r\n");
    TestClient.toServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build()
        .post()
        .uri("/profile/new")
        .header("Content-Type", "multipart/form-data; boundary=x")
        .cookies(all -> browser.cookies.forEach(all::add))
        .body(body.map(each -> each.getBytes(StandardCharsets.UTF_8)), byte[].class)
        .exchange()
        .expectStatus()
        .isEqualTo(413);
    assertThat(PEOPLE.requests).noneMatch(call -> call.contains("/cv"));
  }

  private static String part(String name) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
  }

  @Test
  void whatIsNotValidIsShownAndNothingIsLost() {
    Page proposed = upload(get("/profile/new"), "cv.pdf", "%PDF");
    MultiValueMap<String, String> form = proposed.form("/profile/save");
    form.set("addSkills", "telepathy");
    form.set("experienceYears", "many");
    form.set("floorAmount", "a lot");
    Page again = post("/profile/save", form);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.document().select("[role=alert] li").eachText())
        .containsExactly(
            "'telepathy' is not a known skill.", "The minimum pay is above the target.");
    MultiValueMap<String, String> kept = again.form("/profile/save");
    assertThat(kept.get("experienceYears")).containsExactly("many");
    assertThat(kept.get("floorAmount")).containsExactly("a lot");
    assertThat(again.document().select(".skills legend").eachText())
        .containsExactly("Java", "Kafka", "telepathy");
    assertThat(again.document().select(".skills .why").eachText())
        .containsExactly("“Java <b>”, line 12 of page 1; used in positions of 9 years");
    assertThat(PEOPLE.profiles).isEmpty();
  }

  @Test
  void editingKeepsWhatTheFormDoesNotShow() {
    stored(
        """
        {"name": "Mine", "companies": {"watch": ["Lumen Post"], "exclude": []},
         "work": {"utcOffset": {"from": 0, "to": 3}, "modes": ["REMOTE"]},
         "alert": {"when": "WEEKLY", "minScore": 70}, "skills": [{"id": "java", "need": "WANT"}]}
        """);
    Page edit = get("/profile/edit?id=backend");
    MultiValueMap<String, String> form = edit.form("/profile/save");
    form.remove("modes");
    form.set("name", "Renamed");
    assertThat(post("/profile/save", form).location()).isEqualTo("/profile?id=backend");
    JsonNode saved = Objects.requireNonNull(PEOPLE.profiles.get("backend"));
    assertThat(saved.path("name").asString()).isEqualTo("Renamed");
    assertThat(saved.at("/companies/watch/0").asString()).isEqualTo("Lumen Post");
    assertThat(saved.at("/work").toString()).isEqualTo("{\"utcOffset\":{\"from\":0,\"to\":3}}");
    assertThat(saved.at("/alert/minScore").asInt()).isEqualTo(70);
    assertThat(saved.at("/alert/when").asString()).isEqualTo("WEEKLY");
  }

  @Test
  void aChangeThatWasMadeElsewhereIsNotOverwritten() {
    stored("{\"name\": \"Mine\"}");
    MultiValueMap<String, String> form = get("/profile/edit?id=backend").form("/profile/save");
    assertThat(form.get("etag")).containsExactly("\"1-x\"");
    form.set("etag", "\"0-old\"");
    form.set("name", "Lost?");
    Page page = post("/profile/save", form);
    assertThat(page.status()).isEqualTo(412);
    assertThat(page.document().select("[role=alert]").text()).contains("changed elsewhere");
    assertThat(page.form("/profile/save").get("name")).containsExactly("Lost?");
  }

  @Test
  void aProfileIsShownWithItsBestMatchesAndVersions() {
    stored(
        """
        {"name": "Mine <b>", "families": ["BACKEND"], "seniority": {"min": "SENIOR", "max": "STAFF"},
         "skills": [{"id": "java", "need": "MUST"}, {"id": "php", "need": "AVOID"}],
         "pay": {"floor": {"amount": 70000, "currency": "EUR", "period": "YEAR"},
                 "undisclosed": "EXCLUDE"}, "work": {"home": {"country": "NL"}}}
        """);
    Page page = get("/profile");
    assertThat(page.document().select("h1").text()).isEqualTo("Mine <b>");
    assertThat(page.document().select(".pairs").text())
        .contains("Must have Java", "Avoid PHP", "Kind of work Backend", "Level Senior to staff")
        .contains("Pay At least EUR 70,000 a year; only jobs that state their pay")
        .contains("Home Netherlands", "Emails Daily at 08:00");
    assertThat(page.document().select(".matches h3").eachText())
        .containsExactly("Senior <Java> Engineer", "Backend Developer");
    assertThat(page.document().select("#versions li").eachText())
        .containsExactly(
            "6 Nov 2026, 05:00 current Changed: skills, emails",
            "1 Nov 2026, 17:30 Restore the version of 1 Nov 2026, 17:30");
    MultiValueMap<String, String> restore = page.form("/profile/restore");
    assertThat(post("/profile/restore", restore).location()).isEqualTo("/profile?id=backend");
    assertThat(PEOPLE.requests).contains("POST /api/v1/me/profiles/backend/versions/1/restore ");
    assertThat(get("/profile/export?id=backend").headers().getContentDisposition().getFilename())
        .startsWith("rolecall-profile-");
    assertThat(post("/profile/delete", page.form("/profile/delete")).location())
        .isEqualTo("/profile");
    assertThat(PEOPLE.profiles).isEmpty();
  }

  @Test
  void aProfileIsShownWhileJobsAreBeingLoaded() {
    stored("{\"name\": \"Mine\"}");
    PEOPLE.loaded = false;
    Page page = get("/profile?id=backend");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().text()).contains("The jobs are still being loaded");
  }

  @Test
  void matchesHaveScoresReasonsAndWhatIsHidden() {
    stored("{\"name\": \"Mine\"}");
    Page page = get("/matches");
    Element first = Objects.requireNonNull(page.document().selectFirst(".match"));
    assertThat(first.select(".score").text()).isEqualTo("93 of 100");
    assertThat(first.select("h3 a").attr("href")).isEqualTo("/jobs/aaaaaaaaaaaaaaaaaaaa");
    assertThat(first.select(".meta").text()).isEqualTo("Lumen Post Utrecht, Netherlands · remote");
    assertThat(first.select(".reasons li").eachText())
        .containsExactly(
            "Java and Kafka match your skills",
            "Pays what you ask",
            "Senior level",
            "Remote in the Netherlands");
    assertThat(page.document().select(".match").last().text()).contains("Pay not stated");
    assertThat(page.document().select(".hidden-jobs .pairs").text()).isEqualTo("Pay 12 jobs");
    assertThat(page.document().select("a[rel=next]").attr("href"))
        .isEqualTo("/matches?id=backend&cursor=87-abc");
    assertThat(page.document().text()).doesNotContain("The job is hidden");
    assertThat(get("/matches?hid=aaaaaaaaaaaaaaaaaaaa").document().text())
        .contains("The job is hidden", "Undo");
    assertThat(get("/matches?id=none").status()).isEqualTo(404);
  }

  @Test
  void aLearningPathHasItsStepsInOrder() {
    stored("{\"name\": \"Backend\"}");
    Page page = get("/profile/learn?id=backend&goal=pay");
    assertThat(page.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(page.document().select(".matches h2").eachText())
        .containsExactly("Docker", "Kubernetes", "Kafka");
    assertThat(page.document().select("#page").text())
        .contains("120 open jobs fit you, apart from the skills they ask for")
        .contains("You qualify for 31 of them")
        .contains(
            "Only one in 2 open jobs was compared, so the counts are estimates (multiplied by 2).")
        .contains("chosen by the number of jobs")
        .contains("No more jobs on its own", "You need it for Kubernetes.")
        .contains("18 more jobs, 49 jobs in total with this skill")
        .contains("92,000 EUR a year is the median of the 12 that state their pay");
    assertThat(page.document().select(".reasons a").attr("href"))
        .isEqualTo("/jobs/aaaaaaaaaaaaaaaaaaaa");
    assertThat(page.document().select("[aria-current=page]").eachText())
        .containsExactly("Best paid jobs");
    assertThat(get("/profile/learn?id=none").status()).isEqualTo(404);
  }

  @Test
  void companiesThatFitHaveReasonsCountsAndJobs() {
    stored("{\"name\": \"Backend\"}");
    Page page = get("/profile/companies?id=backend");
    assertThat(page.document().select(".matches h2").eachText())
        .containsExactly("Lumen <Post>", "Quillbrook");
    assertThat(page.document().select("#page").text())
        .contains("42 companies have open jobs that match your profile well. These are the best.")
        .contains("1 of 5 open jobs matches", "2 open jobs match");
    assertThat(page.document().select(".matches h2 a").attr("href"))
        .isEqualTo("/jobs?q=company%3Alumen-post%20all%3Ayes");
    assertThat(page.document().select(".reasons li").eachText())
        .containsExactly("Java and Kafka match your skills", "Senior level");
  }

  @Test
  void aFormOfAnotherSiteIsNotAccepted() {
    stored("{\"name\": \"Mine\"}");
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("id", "backend");
    assertThat(post("/profile/delete", form).status()).isEqualTo(403);
    assertThat(post("/profile/save", form).status()).isEqualTo(403);
    MultipartBodyBuilder body = new MultipartBodyBuilder();
    body.part("text", "Java");
    assertThat(
            browser
                .send(
                    HttpMethod.POST, "/profile/new", BodyInserters.fromMultipartData(body.build()))
                .status())
        .isEqualTo(403);
    assertThat(PEOPLE.profiles).hasSize(1);
    assertThat(PEOPLE.requests).noneMatch(call -> call.contains("/cv"));
  }

  private static void stored(String profile) {
    PEOPLE.profiles.put("backend", (ObjectNode) Json.MAPPER.readTree(profile));
  }

  private Page upload(Page from, String fileName, String content) {
    return upload(from, fileName, content, "");
  }

  /// As a browser sends the form: a file that was not chosen is empty.
  private Page upload(Page from, String fileName, String content, String text) {
    MultipartBodyBuilder body = new MultipartBodyBuilder();
    body.part("_csrf", from.document().select("input[name=_csrf]").val());
    body.part("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)))
        .filename(fileName);
    body.part("text", text);
    return browser.send(
        HttpMethod.POST, "/profile/new", BodyInserters.fromMultipartData(body.build()));
  }

  private Page get(String path) {
    return browser.get(path);
  }

  private Page post(String path, MultiValueMap<String, String> form) {
    return browser.post(path, form);
  }
}
