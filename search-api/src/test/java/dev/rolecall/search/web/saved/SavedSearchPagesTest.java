package dev.rolecall.search.web.saved;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The pages of saved searches in a browser without scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SavedSearchPagesTest {
  private static final String ID = "11111111-2222-3333-4444-555555555555";
  private static final String SEARCH =
      """
      {"id": "%s", "name": "Mine <b>", "query": "mode:remote skill:java", "snoozedUntil": null,
       "alert": {"when": "WEEKLY", "days": ["MONDAY", "FRIDAY"], "at": "17:30", "limit": 5},
       "createdAt": "2026-11-05T09:00:00Z", "notEvaluated": ["“closed:yes” is not evaluated."]}
      """
          .formatted(ID);
  private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
  private static final HttpServer MATCH_SERVICE = start();
  private static volatile boolean paused;
  private static volatile String suspension = "null";

  @LocalServerPort int port;
  private final PageBrowser browser = new PageBrowser(() -> port);

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", SavedSearchPagesTest::respond);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    REQUESTS.add(exchange.getRequestMethod() + " " + path + " " + body);
    int status = body.contains("nonsense") ? 422 : 200;
    String answer =
        switch (path) {
          case "/api/v1/me" -> "{\"email\": \"sam@example.org\", \"timeZone\": \"Asia/Tokyo\"}";
          case "/api/v1/me/searches" -> "{\"searches\": [" + SEARCH + "]}";
          case "/api/v1/me/follows" -> "{\"follows\": []}";
          case "/api/v1/me/alerts" ->
              "{\"paused\": %s, \"suspension\": %s, \"profiles\": []}"
                  .formatted(paused, suspension);
          case "/api/v1/me/webhooks" ->
              "{\"secret\": \"whsec_new\", \"webhooks\": [" + SEARCH + "]}";
          default -> SEARCH;
        };
    byte[] bytes =
        (status == 422 ? "{\"status\": 422, \"detail\": \"'nonsense' is not valid.\"}" : answer)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add(
        "rolecall.match-service.url",
        () -> "http://127.0.0.1:" + MATCH_SERVICE.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    MATCH_SERVICE.stop(0);
  }

  @BeforeEach
  void signIn() {
    browser.cookies.clear();
    browser.cookies.put("rolecall-session", "rs_" + "0".repeat(43));
    REQUESTS.clear();
    paused = false;
    suspension = "null";
  }

  @Test
  void savingASearchLeadsThroughSignInAndBackToThisSite() {
    String save = get("/jobs?q=java+remote").document().select("a.save-search").attr("href");
    assertThat(save).startsWith("/searches/new?q=").contains("remote");
    browser.cookies.clear();
    Page signIn = get(save);
    assertThat(signIn.status()).isEqualTo(303);
    assertThat(signIn.location()).startsWith("/sign-in?next=%2Fsearches%2Fnew%3Fq%3D");
    assertThat(get(signIn.location()).document().select("input[name=next]").val()).isEqualTo(save);
    assertThat(
            get("/sign-in?next=https%3A%2F%2Fevil.example%2Fsearches")
                .document()
                .select("input[name=next]")
                .val())
        .isEmpty();
  }

  @Test
  void webhooksAreCreatedTestedAndRejectedWithAReason() {
    String path = get("/searches").document().select("a[href$=webhooks]").attr("href");
    Page page = get(path);
    assertThat(page.document().select("[aria-labelledby^=webhook-], .secret")).hasSize(1);
    Page created = browser.submit(page, path, Map.of("url", "https://acme.dev/"));
    assertThat(created.document().select(".secret").text()).isEqualTo("whsec_new");
    browser.submit(page, path, Map.of("action", "test"));
    assertThat(REQUESTS).contains("POST /api/v1/me/webhooks/" + ID + "/test ");
    Page invalid = browser.submit(page, path, Map.of("url", "nonsense"));
    assertThat(invalid.document().select(".problems").text()).contains("is not valid");
  }

  @Test
  void aPublicPageHasTheSameLinkForEveryone() {
    String signedIn = get("/jobs?q=java").document().select("a.save-search").outerHtml();
    browser.cookies.clear();
    Page open = get("/jobs?q=java");
    assertThat(open.document().select("a.save-search").outerHtml()).isEqualTo(signedIn);
    assertThat(open.headers().getCacheControl()).startsWith("public");
    assertThat(get("/jobs").document().select("a.save-search")).isEmpty();
  }

  @Test
  void aSearchIsSavedWithItsAlert() {
    Page form = get("/searches/new?q=skill%3Ajava");
    assertThat(form.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(form.document().text()).contains("Asia/Tokyo");
    MultiValueMap<String, String> fields = form.form("/searches/save");
    fields.set("when", "WEEKLY");
    fields.add("days", "FRIDAY");
    fields.set("at", "17:30");
    assertThat(post("/searches/save", fields).location()).isEqualTo("/searches");
    assertThat(REQUESTS)
        .contains(
            "POST /api/v1/me/searches {\"query\":\"skill:java\",\"alert\":{\"when\":\"WEEKLY\","
                + "\"days\":[\"FRIDAY\"],\"at\":\"17:30\",\"limit\":20}}");
  }

  @Test
  void whatIsNotAcceptedStaysInTheForm() {
    MultiValueMap<String, String> fields = get("/searches/new?q=nonsense").form("/searches/save");
    Page again = post("/searches/save", fields);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.document().select("[role=alert]").text())
        .isEqualTo("'nonsense' is not valid.");
    assertThat(again.form("/searches/save").getFirst("q")).isEqualTo("nonsense");
  }

  @Test
  void aCompanyIsFollowed() {
    Page form = get("/searches/new?company=lumen-post&name=Lumen+Post");
    assertThat(form.document().select("h1").text()).isEqualTo("Follow a company");
    assertThat(post("/searches/save", form.form("/searches/save")).location())
        .isEqualTo("/searches");
    assertThat(REQUESTS)
        .anyMatch(
            request ->
                request.startsWith(
                    "POST /api/v1/me/follows {\"company\":\"lumen-post\",\"name\":\"Lumen Post\""));
  }

  @Test
  void alertsAreListedChangedSnoozedDeletedAndRestored() {
    Page page = get("/searches");
    assertThat(page.document().select(".alert-list b").text()).isEqualTo("Mine <b>");
    assertThat(page.document().select(".alert-list .mark").text())
        .isEqualTo("Weekly on Mon and Fri at 17:30");
    assertThat(page.document().select(".alert-list .note").text()).contains("closed:yes");
    assertThat(page.document().select(".alert-list b a").attr("href"))
        .isEqualTo("/jobs?q=mode%3Aremote%20skill%3Ajava");

    MultiValueMap<String, String> change = page.form("/searches/change");
    change.set("name", "Renamed");
    assertThat(post("/searches/change", change).status()).isEqualTo(303);
    assertThat(REQUESTS)
        .contains(
            "PATCH /api/v1/me/searches/%s {\"name\":\"Renamed\",\"alert\":{\"when\":\"WEEKLY\",\"days\":[\"MONDAY\",\"FRIDAY\"],\"at\":\"17:30\",\"limit\":5}}"
                .formatted(ID));

    assertThat(post("/searches/snooze", page.form("/searches/snooze")).status()).isEqualTo(303);
    assertThat(REQUESTS)
        .anyMatch(
            request ->
                request.startsWith("PATCH /api/v1/me/searches/" + ID + " {\"snoozedUntil\":\"20"));

    Page deleted = post("/searches/delete", page.form("/searches/delete"));
    assertThat(deleted.location()).isEqualTo("/searches?deleted=" + ID + "&kind=search");
    Page undo = get(deleted.location());
    assertThat(post("/searches/restore", undo.form("/searches/restore")).status()).isEqualTo(303);
    assertThat(REQUESTS)
        .contains(
            "DELETE /api/v1/me/searches/" + ID + " ",
            "POST /api/v1/me/searches/" + ID + "/restore ");
  }

  @Test
  void allAlertsArePausedAndResumed() {
    MultiValueMap<String, String> pause = get("/searches").form("/searches/pause");
    pause.set("paused", "true");
    assertThat(post("/searches/pause", pause).location()).isEqualTo("/searches");
    paused = true;
    Page page = get("/searches");
    assertThat(page.document().select(".notice").text()).contains("All alerts are paused");
    MultiValueMap<String, String> resume = page.form("/searches/pause");
    resume.set("paused", "false");
    post("/searches/pause", resume);
    assertThat(REQUESTS)
        .containsSubsequence(
            "PATCH /api/v1/me/alerts {\"paused\":true}",
            "PATCH /api/v1/me/alerts {\"paused\":false}");
  }

  @Test
  void emailsThatTheMailboxRefusedAreResumed() {
    assertThat(get("/searches").document().select("form[action=/searches/resume]")).isEmpty();
    suspension = "{\"since\": \"2026-11-05T08:00:00Z\", \"reason\": \"Bounced: 5.1.1\"}";
    Page page = get("/searches");
    assertThat(page.document().select(".notice").text())
        .contains("your mailbox refused them", "Since 5 Nov 2026, 17:00", "Bounced: 5.1.1");
    post("/searches/resume", page.form("/searches/resume"));
    assertThat(REQUESTS).contains("PATCH /api/v1/me/alerts {\"suspended\":false}");
    suspension = "{\"since\": null, \"reason\": null}";
    assertThat(get("/searches").document().select(".notice").text()).contains("Resume emails");
  }

  @Test
  void aFormOfAnotherSiteIsNotAccepted() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("id", ID);
    for (String path :
        List.of("save", "change", "snooze", "delete", "restore", "pause", "resume")) {
      assertThat(post("/searches/" + path, form).status()).as(path).isEqualTo(403);
    }
    assertThat(REQUESTS).noneMatch(request -> !request.startsWith("GET"));
  }

  private Page get(String path) {
    return browser.get(path);
  }

  private Page post(String path, MultiValueMap<String, String> form) {
    return browser.post(path, form);
  }
}
