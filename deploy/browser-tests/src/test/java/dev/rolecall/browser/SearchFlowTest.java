package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// What a search page does besides finding jobs.
class SearchFlowTest {
  @BrowserTest
  void completesASkillAndSeesItsCharts(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/");
      Locator field = window.page().locator("#q");
      if (visitor.scripts()) {
        completeWithTheKeyboard(window, field);
      } else {
        field.fill("skill:java");
      }
      field.press("Enter");
      window.page().waitForURL(url -> url.contains("skill%3Ajava"));
      if (visitor.scripts()) {
        Locator link = window.page().getByText("Pay and new jobs over time");
        link.scrollIntoViewIfNeeded();
      } else {
        window.follow("Pay and new jobs over time");
      }
      window.page().locator("#charts").waitFor();
      assertThat(window.page().locator("#charts").innerText())
          .contains("Open jobs by the week they were first seen");
      window.check("charts");
    }
  }

  private static void completeWithTheKeyboard(Window window, Locator field) {
    field.pressSequentially("remote jav");
    Locator java =
        window
            .page()
            .locator("[role=option]")
            .filter(new Locator.FilterOptions().setHasText("skill"))
            .first();
    java.waitFor();
    window.check("suggestions");
    field.press("Escape");
    assertThat(window.page().locator("[role=option]").count()).isZero();
    window.open("/");
    field.pressSequentially("skill:java");
    window.page().locator("[role=option]").first().waitFor();
    field.press("ArrowDown");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    String active = field.getAttribute("aria-activedescendant");
    assertThat(window.page().locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
    field.press("Enter");
    assertThat(field.inputValue()).isEqualTo("skill:java ");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
  }

  /// Feeds and files of a search are links of its page.
  @BrowserTest
  void findsTheFeedsOfASearch(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/jobs?q=java");
      Page page = window.page();
      for (String format : new String[] {"Atom", "RSS", "JSON Feed"}) {
        String address =
            page.locator(".formats a:text-is(\"" + format + "\")").getAttribute("href");
        assertThat(page.request().get(page.url().replaceFirst("/jobs.*", address)).status())
            .as(address)
            .isEqualTo(200);
      }
      String alternate =
          page.locator("link[rel=alternate][type='application/atom+xml']").getAttribute("href");
      assertThat(alternate).isEqualTo("/jobs/feed.atom?q=skill%3Ajava");
    }
  }
}
