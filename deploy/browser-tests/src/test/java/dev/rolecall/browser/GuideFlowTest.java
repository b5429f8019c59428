package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;

/// Someone who wants to know the market before applying.
class GuideFlowTest {
  private static final Duration COMPUTED = Duration.ofMinutes(2);
  private static final int RELOAD_MILLIS = 2_000;

  @BrowserTest
  void readsAGuideAndTheJobsBehindIt(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      awaitGuide(window);
      window.check("guides");
      window.follow("Backend engineer");
      window.page().waitForURL(url -> url.endsWith("/guides/backend-engineer"));
      assertThat(window.heading()).isEqualTo("Backend engineer");
      assertThat(window.text()).contains("open positions", "How this is counted", "As of");
      window.check("guide");
      showInDollars(window);
      window.page().locator("a.button").click();
      window.page().waitForURL(url -> url.contains("/jobs?q=family"));
      window.page().locator("main a[href^='/jobs/']").first().waitFor();
    }
  }

  /// The guides follow the jobs of the sample with a delay of seconds.
  private static void awaitGuide(Window window) {
    Instant deadline = Instant.now().plus(COMPUTED);
    window.open("/guides");
    Locator guide = window.page().locator("a[href='/guides/backend-engineer']");
    while (guide.count() == 0 && Instant.now().isBefore(deadline)) {
      window.page().waitForTimeout(RELOAD_MILLIS);
      window.open("/guides");
    }
    assertThat(guide.count()).isPositive();
  }

  private static void showInDollars(Window window) {
    window.page().locator("#currency").selectOption("USD");
    window.press("Show");
    window.page().waitForURL(url -> url.contains("currency=USD"));
    assertThat(window.page().locator("#currency").inputValue()).isEqualTo("USD");
  }

  @BrowserTest
  void readsWhatIsSimilarToAGuideThatDoesNotExist(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      awaitGuide(window);
      window.page().navigate(window.page().url() + "/senior-backend-developer");
      assertThat(window.heading()).isEqualTo("No such guide");
      window.check("no-such-guide");
    }
  }
}
