package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// Alerts: of saved searches and followed companies, and by webhook.
class AlertFlowTest {
  @BrowserTest
  void savesASearchAndChangesWhenItsEmailsCome(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/searches");
      window.check("searches-empty");
      window.open("/jobs?q=skill:java");
      window.follow("Save this search");
      window.awaitText("Rolecall emails you jobs that appear after you save it.");
      assertThat(window.page().locator("head link[href*='/person.css']").count()).isOne();
      window.check("searches-new");
      window.fill("Name", "Java jobs");
      window.page().locator("select[name=when]").selectOption("WEEKLY");
      window.press("Save");
      window.awaitText("Weekly on Mon at 08:00");
      window.check("searches");
      changeToInstant(window);
    }
  }

  private static void changeToInstant(Window window) {
    window.page().locator("summary:has-text('Change Java jobs')").click();
    window.check("searches-change");
    window.page().locator("select[name=when]").selectOption("INSTANT");
    window.press("Save");
    window.awaitText("At once");
  }

  @BrowserTest
  void snoozesPausesAndDeletesASearch(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/searches/new?q=skill:java&name=Java+jobs");
      window.press("Save");
      window.awaitText("Daily at 08:00");
      window.press("Snooze Java jobs");
      window.awaitText("snoozed until");
      window.press("End snooze of Java jobs");
      window.press("Pause all alerts");
      window.awaitText("All alerts are paused.");
      window.check("searches-paused");
      window.press("Resume all");
      window.press("Delete Java jobs");
      window.awaitText("You have not saved any searches yet.");
      window.check("searches-deleted");
      window.press("Undo");
      window.awaitText("Daily at 08:00");
    }
  }

  @BrowserTest
  void followsACompany(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/jobs?q=java");
      window.page().locator("main a[href^='/jobs/']").first().click();
      Locator company = window.page().locator("main header .meta a").first();
      String name = company.innerText();
      window.follow("Follow " + name);
      assertThat(window.heading()).isEqualTo("Follow a company");
      window.check("follow-new");
      window.press("Follow");
      window.awaitText("Companies that you follow");
      assertThat(window.page().locator("#follows ~ ul").innerText()).contains(name);
      window.check("searches-follow");
      window.press("Unfollow " + name);
      window.awaitText("You do not follow any companies yet.");
      window.press("Undo");
      window.awaitText(name);
    }
  }

  @BrowserTest
  void createsAWebhookWhoseSecretIsShownOnce(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/searches/webhooks");
      window.fill("URL", "http://hooks.example.org/jobs");
      window.press("Create a webhook");
      window.awaitText("The URL must begin with https://.");
      window.check("webhooks-problem");
      window.fill("URL", "https://hooks.example.org/jobs");
      window.press("Create a webhook");
      window.awaitText("Copy it now: it is not shown again.");
      assertThat(window.page().locator(".secret").innerText()).startsWith("whsec_");
      window.check("webhooks");
      window.open("/searches/webhooks");
      window.awaitText("https://hooks.example.org/jobs");
      assertThat(window.page().locator(".secret").count()).isZero();
      window.press("Delete");
      window.awaitText("The webhook was deleted.");
    }
  }
}
