package dev.rolecall.search.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/// From the check of a CV to a profile, without sending the CV again, without scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptCvTest {
  private static final StubProfiles PEOPLE = new StubProfiles();
  private static final String START = "/profile/from-cv";

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

  private Page check() {
    MultipartBodyBuilder body = new MultipartBodyBuilder();
    body.part("text", "Backend Engineer, Kafka");
    return browser.send(HttpMethod.POST, "/cv", BodyInserters.fromMultipartData(body.build()));
  }

  private void signIn() {
    browser.cookies.put("rolecall-session", "rs_" + "0".repeat(43));
  }

  @Test
  void theProfileIsKeptThroughSignInAndShownOnce() {
    Page report = check();
    assertThat(report.heading()).isEqualTo("Your CV: 82 of 100, good");
    assertThat(browser.cookies).containsOnlyKeys("rolecall-cv");
    Page kept = browser.submit(report, "/cv/keep", Map.of());
    assertThat(kept.location()).isEqualTo(START);
    assertThat(kept.headers().getFirst("Set-Cookie")).containsIgnoringCase("httponly");
    assertThat(browser.get(START).location()).startsWith("/sign-in").contains("from-cv");

    signIn();
    Page start = browser.get(START);
    Map<String, String> before = new HashMap<>(browser.cookies);
    Page form = browser.submit(start, START, Map.of());
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.document().select(".skills legend").eachText()).containsExactly("Kafka");
    assertThat(browser.submit(form, "/profile/save", Map.of()).location())
        .isEqualTo("/profile?id=backend");
    assertThat(browser.cookies).doesNotContainKeys("rolecall-cv", "rolecall-cv-profile");
    assertThat(browser.get(START).location()).isEqualTo("/profile/new");

    browser.cookies.putAll(before);
    Page again = browser.submit(start, START, Map.of());
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.document().select("[role=alert]").text()).contains("can be used once");
  }

  @Test
  void aProfileThatAnotherSiteHadThisBrowserKeepIsNotShown() {
    check();
    LinkedMultiValueMap<String, String> foreign = new LinkedMultiValueMap<>();
    foreign.set("proposal", "p-" + "x".repeat(43));
    browser.post("/cv/keep", foreign);
    signIn();
    assertThat(browser.submit(browser.get(START), START, Map.of()).status()).isEqualTo(422);
    foreign.set("proposal", "x; Path=/");
    assertThat(browser.post("/cv/keep", foreign).location()).isEqualTo("/profile/new");
    assertThat(browser.post(START, new LinkedMultiValueMap<>()).status()).isEqualTo(403);
  }

  @Test
  void withoutACheckThereIsNothingToShow() {
    signIn();
    assertThat(Objects.requireNonNull(browser.get(START).location())).isEqualTo("/profile/new");
  }
}
