package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// Someone without an account.
class PublicPagesTest {
  @BrowserTest
  void findsAJobAndReadsIt(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/");
      window.check("home");
      window.page().locator("#q").fill("java remote");
      window.page().locator("#q").press("Enter");
      Locator cards = window.page().locator("main a[href^='/jobs/']");
      window.page().waitForURL(url -> url.contains("q=java"));
      cards.first().waitFor();
      window.check("search");
      String title = cards.first().innerText();
      cards.first().click();
      window.page().waitForURL(url -> url.contains("/jobs/"));
      assertThat(window.heading()).isEqualTo(title);
      window.check("job");
    }
  }

  @BrowserTest
  void readsThePagesAroundTheSearch(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      for (String path : new String[] {"/about", "/api-docs", "/sign-in"}) {
        window.open(path);
        window.check(path.substring(1));
      }
    }
  }

  /// Wide windows show all links; phones have some of them in a menu.
  @BrowserTest
  void followsALinkOfTheMenu(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/about");
      Locator menu = window.page().locator(".menu summary");
      Locator link = window.page().locator(".menu a[href='/salary']");
      assertThat(link.isVisible()).isEqualTo(!menu.isVisible());
      if (menu.isVisible()) {
        menu.click();
        window.check("menu");
      }
      link.click();
      window.page().waitForURL(url -> url.endsWith("/salary"));
      assertThat(window.page().locator(".top").boundingBox().height).isLessThan(64);
    }
  }
}
