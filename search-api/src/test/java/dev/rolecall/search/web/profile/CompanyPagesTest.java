package dev.rolecall.search.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/// The companies that fit a profile, in a browser without scripts.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CompanyPagesTest {
  private static final StubProfiles PEOPLE = new StubProfiles();
  private static final String PAGE = "/profile/companies?id=backend";
  private static final String FOLLOW = "/profile/companies/follow";
  private static final String UNFOLLOW = "/profile/companies/unfollow";

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
    browser.cookies.put("rolecall-session", "rs_" + "0".repeat(43));
    PEOPLE.profiles.put("backend", (ObjectNode) Json.MAPPER.readTree("{\"name\": \"Backend\"}"));
    PEOPLE.follows.companies.clear();
    PEOPLE.follows.limit = 200;
  }

  @Test
  void allAreFollowedAndUnfollowedAgain() {
    Page page = browser.get(PAGE);
    assertThat(page.formElement(FOLLOW).text()).isEqualTo("Follow all 2 companies");
    Page sent = browser.submit(page, FOLLOW, Map.of());
    assertThat(PEOPLE.follows.companies.values())
        .containsExactlyInAnyOrder("lumen-post", "quillbrook");
    Page followed = browser.get(sent.location());
    assertThat(followed.document().select("[role=status]").text())
        .startsWith("You follow 2 more companies.");
    assertThat(followed.document().select(".match .mark").eachText())
        .containsExactly("You follow it", "You follow it");
    assertThat(followed.document().select("form[action=" + FOLLOW + "]")).isEmpty();

    Page undone = browser.submit(followed, UNFOLLOW, Map.of());
    assertThat(PEOPLE.follows.companies).isEmpty();
    assertThat(browser.get(undone.location()).document().select("[role=status]").text())
        .isEqualTo("You no longer follow these 2 companies.");
    assertThat(browser.submit(followed, UNFOLLOW, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void undoingKeepsCompaniesThatWereFollowedBefore() {
    PEOPLE.follows.companies.put("7f1d3f3e-0000-4000-8000-000000000000", "quillbrook");
    Page page = browser.get(PAGE);
    assertThat(page.formElement(FOLLOW).text()).isEqualTo("Follow Lumen <Post>");
    Page followed = browser.get(browser.submit(page, FOLLOW, Map.of()).location());
    assertThat(PEOPLE.follows.companies).hasSize(2);
    browser.submit(followed, UNFOLLOW, Map.of());
    assertThat(PEOPLE.follows.companies.values()).containsExactly("quillbrook");
  }

  @Test
  void aLimitIsExplainedAndWhatWasFollowedCanBeUndone() {
    Page page = browser.get(PAGE);
    PEOPLE.follows.limit = 1;
    Page stopped = browser.submit(page, FOLLOW, Map.of());
    assertThat(stopped.document().select("[role=alert]").text())
        .isEqualTo("An account can follow at most 1 companies.");
    browser.submit(stopped, UNFOLLOW, Map.of());
    assertThat(PEOPLE.follows.companies).isEmpty();
  }

  @Test
  void aFormOfAnotherSiteIsNotAccepted() {
    assertThat(browser.post(FOLLOW, new LinkedMultiValueMap<>()).status()).isEqualTo(403);
    assertThat(browser.post(UNFOLLOW, new LinkedMultiValueMap<>()).status()).isEqualTo(403);
  }
}
