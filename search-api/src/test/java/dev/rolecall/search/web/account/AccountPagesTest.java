package dev.rolecall.search.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Signing in and out in a browser without scripts, and as an attacker.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountPagesTest {
  private static final StubMatchService MATCH_SERVICE = new StubMatchService();

  @LocalServerPort int port;
  private PageBrowser browser = new PageBrowser(() -> port);

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add("rolecall.match-service.url", MATCH_SERVICE::url);
  }

  @AfterAll
  static void stop() {
    MATCH_SERVICE.close();
  }

  @BeforeEach
  void open() {
    browser = new PageBrowser(() -> port);
    MATCH_SERVICE.requests.clear();
    MATCH_SERVICE.endsNoSession = false;
  }

  @Test
  void aPersonSignsInByTheLinkAndOutAgain() {
    requestLink(browser, "");
    Page confirm = browser.get("/sign-in/confirm?token=" + MATCH_SERVICE.lastLink());
    assertThat(confirm.headers().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(confirm.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(MATCH_SERVICE.requests).noneMatch(call -> call.startsWith("POST /auth/sessions"));

    Page signedIn = browser.submit(confirm, "/sign-in/confirm", Map.of());
    assertThat(signedIn.location()).isEqualTo("/profile");
    assertThat(signedIn.headers().get("Set-Cookie"))
        .anyMatch(
            cookie ->
                cookie.startsWith("rolecall-session=rs_")
                    && cookie.contains("HTTPOnly")
                    && cookie.contains("SameSite=Lax"));

    Page account = browser.get("/account");
    assertThat(account.document().select(".pairs").text()).isEqualTo("Email sam@example.org");
    assertThat(account.document().select("#sessions li").eachText())
        .containsExactly(
            "Firefox on Linux this browser Since 6 Nov 2026, 05:00, last used 6 Nov 2026, 05:00",
            "Safari on iPhone Since 1 Nov 2026, 17:30, last used 2 Nov 2026, 17:30 End Safari on"
                + " iPhone");
    assertThat(account.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(browser.submit(account, "/account/sessions/2/end", Map.of()).location())
        .isEqualTo("/account#sessions");
    assertThat(MATCH_SERVICE.requests).contains("DELETE /api/v1/me/sessions/2 ");

    Page out = browser.submit(account, "/sign-out", Map.of());
    assertThat(out.location()).isEqualTo("/");
    assertThat(out.headers().getFirst("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(browser.cookies).doesNotContainKey("rolecall-session");
    assertThat(MATCH_SERVICE.sessions).doesNotContain(browser.cookies.get("rolecall-session"));
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in?next=%2Faccount");
  }

  @Test
  void thePageThatWasRequestedIsShownAfterSignIn() {
    assertThat(browser.get("/matches?page=2").location())
        .isEqualTo("/sign-in?next=%2Fmatches%3Fpage%3D2");
    requestLink(browser, "/matches?page=2");
    Page confirm = browser.get("/sign-in/confirm?token=" + MATCH_SERVICE.lastLink());
    assertThat(browser.submit(confirm, "/sign-in/confirm", Map.of()).location())
        .isEqualTo("/matches?page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/%zz",
        "/%",
        "/a%2"
      })
  void noOtherSiteIsShownAfterSignIn(String next) {
    requestLink(browser, next);
    Page confirm = browser.get("/sign-in/confirm?token=" + MATCH_SERVICE.lastLink());
    assertThat(browser.submit(confirm, "/sign-in/confirm", Map.of()).location())
        .isEqualTo("/profile");
  }

  @Test
  void anotherBrowserIsToldSoAndCanRequestALinkItself() {
    requestLink(browser, "");
    String link = MATCH_SERVICE.lastLink();
    PageBrowser other = new PageBrowser(() -> port);
    Page page = other.get("/sign-in/confirm?token=" + link);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.heading()).isEqualTo("Open the link in the other browser");
    assertThat(page.document().select("input[name=email]")).hasSize(1);

    requestLink(other, "");
    Page confirm = other.get("/sign-in/confirm?token=" + link);
    assertThat(other.submit(confirm, "/sign-in/confirm", Map.of()).heading())
        .isEqualTo("Open the link in the other browser");
    Page again = browser.get("/sign-in/confirm?token=" + link);
    assertThat(browser.submit(again, "/sign-in/confirm", Map.of()).location())
        .isEqualTo("/profile");
    assertThat(browser.cookies).containsKey("rolecall-session");
    assertThat(other.cookies).doesNotContainKey("rolecall-session");
  }

  @Test
  void aUsedLinkAndAnUnknownOneAreExplained() {
    requestLink(browser, "");
    Page confirm = browser.get("/sign-in/confirm?token=" + MATCH_SERVICE.lastLink());
    browser.submit(confirm, "/sign-in/confirm", Map.of());
    requestLink(browser, "");
    Page stale =
        browser.submit(
            browser.get("/sign-in/confirm?token=x"), "/sign-in/confirm", Map.of("token", "link-0"));
    assertThat(stale.heading()).isEqualTo("This link does not work");
    assertThat(browser.get("/sign-in/confirm").heading()).isEqualTo("This link does not work");
  }

  @Test
  void aLinkThatIsOpenedAgainShowsThatThePersonIsSignedIn() {
    requestLink(browser, "");
    String address = "/sign-in/confirm?token=" + MATCH_SERVICE.lastLink();
    browser.submit(browser.get(address), "/sign-in/confirm", Map.of());
    Page again = browser.submit(browser.get(address), "/sign-in/confirm", Map.of());
    assertThat(again.heading()).isEqualTo("You are signed in");
    browser.cookies.remove("rolecall-browser");
    assertThat(browser.get(address).heading()).isEqualTo("You are signed in");
    MATCH_SERVICE.sessions.clear();
    assertThat(browser.get(address).heading()).isEqualTo("Open the link in the other browser");
  }

  @Test
  void theBrowserIsSignedOutAlsoWhenTheSessionCannotBeEnded() {
    signIn(browser);
    Page account = browser.get("/account");
    MATCH_SERVICE.endsNoSession = true;
    Page out = browser.submit(account, "/sign-out", Map.of());
    assertThat(out.document().text())
        .contains("You are signed out in this browser", "could not be ended on the server");
    assertThat(browser.cookies).doesNotContainKey("rolecall-session");
  }

  @Test
  void aFormerSessionThatCannotBeEndedDoesNotPreventSignIn() {
    signIn(browser);
    String former = browser.cookies.get("rolecall-session");
    MATCH_SERVICE.endsNoSession = true;
    signIn(browser);
    assertThat(browser.cookies.get("rolecall-session")).isNotEqualTo(former);
  }

  @Test
  void whatEndedAlreadyLeadsBackToTheList() {
    signIn(browser);
    Page account = browser.get("/account");
    MultiValueMap<String, String> form = account.form("/account/time-zone");
    assertThat(browser.post("/account/sessions/gone/end", form).location())
        .isEqualTo("/account#sessions");
    assertThat(browser.post("/account/tokens/gone/revoke", form).location())
        .isEqualTo("/account#tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=x", "*/*; boundary=x"})
  void aFormWithPartsIsRejectedWithoutReadingIt(String type) {
    for (String path : List.of("/sign-in", "/sign-out", "/account/erase", "/profile/%73ave")) {
      TestClient.toServer()
          .baseUrl("http://localhost:" + port)
          .build()
          .post()
          .uri(URI.create("http://localhost:" + port + path))
          .header("Content-Type", type)
          .bodyValue("--x--".getBytes(StandardCharsets.UTF_8))
          .exchange()
          .expectStatus()
          .isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%73ign-in", "/sign-in;x=1", "/sign-in"})
  void theFormWithItsTokenIsNotKeptByCaches(String path) {
    Page page = browser.get(path);
    assertThat(page.document().select("input[name=_csrf]")).isNotEmpty();
    assertThat(page.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(page.headers().getETag()).isNull();
    assertThat(browser.get("/sign-in/%63onfirm?token=x").headers().getFirst("Referrer-Policy"))
        .isEqualTo("no-referrer");
  }

  @Test
  void aLinkThatWasMailedCanBeUsedAlsoIfTheRequestFailed() {
    browser.submit(browser.get("/sign-in"), "/sign-in", Map.of("email", "nobody"));
    assertThat(browser.cookies).containsKey("rolecall-browser");
  }

  @Test
  void anAddressThatIsNotOneIsReportedInTheForm() {
    Page failed =
        browser.submit(browser.get("/sign-in"), "/sign-in", Map.of("email", "<script>nobody"));
    assertThat(failed.status()).isEqualTo(422);
    assertThat(failed.document().select("[role=alert]").text())
        .isEqualTo("An email address is required.");
    assertThat(failed.document().select("input[name=email]").val()).isEqualTo("<script>nobody");
  }

  @Test
  void theFormerSessionOfABrowserEnds() {
    signIn(browser);
    String former = browser.cookies.get("rolecall-session");
    signIn(browser);
    assertThat(browser.cookies.get("rolecall-session")).isNotEqualTo(former);
    assertThat(MATCH_SERVICE.sessions).doesNotContain(former);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/sign-in/confirm",
        "/sign-out",
        "/account/sessions/1/end",
        "/account/tokens",
        "/account/erase"
      })
  void aFormOfAnotherSiteIsRejected(String path) {
    signIn(browser);
    MATCH_SERVICE.requests.clear();
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("email", "sam@example.org");
    form.add("token", "link-1");
    assertThat(browser.post(path, form).status()).isEqualTo(403);
    form.add("_csrf", "guess");
    assertThat(browser.post(path, form).status()).isEqualTo(403);
    assertThat(MATCH_SERVICE.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rs_x", "drop-table-sessions", "rs_0000000000000000000000000000000000000000000"})
  void aForgedSessionIsRemoved(String token) {
    browser.cookies.put("rolecall-session", token);
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in?next=%2Faccount");
  }

  @Test
  void theApiAcceptsTheCookieAndProtectsChanges() {
    signIn(browser);
    Page account = browser.get("/account");
    String csrf = account.document().select("input[name=_csrf]").first().val();
    MATCH_SERVICE.requests.clear();
    api("GET", null).expectStatus().isOk();
    api("DELETE", null)
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    api("DELETE", "guess").expectStatus().isForbidden();
    assertThat(MATCH_SERVICE.requests).containsExactly("GET /api/v1/me ");
    api("DELETE", csrf).expectStatus().isNoContent();
  }

  @Test
  void theTimeZoneIsChanged() {
    signIn(browser);
    Page account = browser.get("/account");
    assertThat(account.form("/account/time-zone").getFirst("timeZone")).isEqualTo("Asia/Tokyo");
    Page changed =
        browser.submit(account, "/account/time-zone", Map.of("timeZone", "Europe/Amsterdam"));
    assertThat(changed.location()).isEqualTo("/account");
    assertThat(MATCH_SERVICE.requests)
        .contains("PATCH /api/v1/me {\"timeZone\":\"Europe/Amsterdam\"}");
  }

  @Test
  void aNewTokenIsShownOnceAndTokensAreRevoked() {
    signIn(browser);
    Page account = browser.get("/account");
    Page created = browser.submit(account, "/account/tokens", Map.of("name", "Spreadsheet"));
    assertThat(created.document().select(".secret").text()).isEqualTo("rc_secret");
    assertThat(created.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(browser.get("/account").document().text())
        .doesNotContain("rc_secret")
        .contains("Spreadsheet may read Created 6 Nov 2026, 05:00, not used yet");
    assertThat(browser.submit(account, "/account/tokens/7/revoke", Map.of()).location())
        .isEqualTo("/account#tokens");
    assertThat(MATCH_SERVICE.requests).contains("DELETE /api/v1/me/tokens/7 ");
  }

  @Test
  void theAccountIsDeletedOnlyWithItsAddressTyped() {
    signIn(browser);
    Page account = browser.get("/account");
    Page refused = browser.submit(account, "/account/erase", Map.of("confirmation", "yes"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(MATCH_SERVICE.requests).doesNotContain("DELETE /api/v1/me ");
    Page erased =
        browser.submit(account, "/account/erase", Map.of("confirmation", " Sam@example.org "));
    assertThat(erased.heading()).isEqualTo("Your account is deleted");
    assertThat(MATCH_SERVICE.requests).contains("DELETE /api/v1/me ");
    assertThat(browser.cookies).doesNotContainKey("rolecall-session");
  }

  private WebTestClient.ResponseSpec api(String method, String csrf) {
    return TestClient.toServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .method(org.springframework.http.HttpMethod.valueOf(method))
        .uri("/api/v1/me")
        .cookies(all -> browser.cookies.forEach(all::add))
        .headers(
            headers -> {
              if (csrf != null) {
                headers.set("X-CSRF-TOKEN", csrf);
              }
            })
        .exchange();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/jobs?q=java", "/about"})
  void publicPagesHaveNoCookiesAndAreSharedOnlyBetweenPeopleWhoAreNotSignedIn(String path) {
    Page anonymous = browser.get(path);
    assertThat(anonymous.headers().get("Set-Cookie")).isNull();
    assertThat(anonymous.headers().getCacheControl()).isEqualTo("public, max-age=30");
    assertThat(anonymous.headers().getVary()).contains("Cookie");
    assertThat(anonymous.document().select(".top nav a").eachText())
        .containsExactly("Jobs", "Guides", "Salary", "CV", "About", "Sign in");

    signIn(browser);
    MATCH_SERVICE.requests.clear();
    Page signedIn = browser.get(path);
    assertThat(signedIn.headers().getCacheControl()).isEqualTo("private, no-cache");
    assertThat(signedIn.headers().getVary()).contains("Cookie");
    assertThat(signedIn.document().select(".top nav a").eachText())
        .containsExactly(
            "Jobs",
            "Matches",
            "Applications",
            "Searches",
            "Profile",
            "Account",
            "Guides",
            "Salary",
            "CV",
            "About");
    assertThat(MATCH_SERVICE.requests).isEmpty();
  }

  private static void requestLink(PageBrowser browser, String next) {
    Page form =
        browser.get(
            next.isEmpty() ? "/sign-in" : "/sign-in?next={next}".replace("{next}", encoded(next)));
    Page sent =
        browser.submit(
            form, "/sign-in", Map.of("email", "sam@example.org", "timeZone", "Asia/Tokyo"));
    assertThat(sent.location()).isEqualTo("/sign-in/sent");
    Page look = browser.get("/sign-in/sent");
    assertThat(look.heading()).isEqualTo("Check your email");
    assertThat(look.document().select(".lead").text()).contains("a link to sam@example.org");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void signIn(PageBrowser browser) {
    requestLink(browser, "");
    Page confirm = browser.get("/sign-in/confirm?token=" + MATCH_SERVICE.lastLink());
    assertThat(browser.submit(confirm, "/sign-in/confirm", Map.of()).location())
        .isEqualTo("/profile");
  }
}
