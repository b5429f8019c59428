package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// Jobs that are not for a person: hidden, and explained to the profile.
class HiddenJobFlowTest {
  private static final String FIRST_TITLE = ".match h3 a";

  @BrowserTest
  void hidesAMatchAndUndoesIt(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.withProfile(window, browsing);
      window.open("/matches");
      Locator first = window.page().locator(FIRST_TITLE).first();
      String href = first.getAttribute("href");
      window.press("Hide " + first.innerText());
      window.awaitText("The job is hidden.");
      assertThat(window.page().locator("main a[href='" + href + "']").count()).isZero();
      window.check("matches-hidden");
      window.press("Undo");
      window.page().locator("main a[href='" + href + "']").first().waitFor();
    }
  }

  @BrowserTest
  void saysWhyAndAcceptsTheChangeOfTheProfile(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.withProfile(window, browsing);
      window.open("/matches");
      String title = window.page().locator(FIRST_TITLE).first().innerText();
      window.follow("Not for me, because … (" + title + ")");
      assertThat(window.heading()).isEqualTo("Why is this job not for you?");
      window.page().locator("input[value=SKILL]").check();
      window.check("not-for-me");
      window.press("Hide the job");
      assertThat(window.heading()).isEqualTo("Change your profile too?");
      window.check("not-for-me-change");
      window.press("Change my profile");
      window.awaitText("Changed: skills");
      showAgain(window, title);
    }
  }

  private static void showAgain(Window window, String title) {
    window.open("/hidden-jobs");
    window.awaitText("because of a skill");
    window.check("hidden-jobs");
    window.press("Show again " + title);
    window.awaitText("You have not hidden any jobs.");
    window.check("hidden-jobs-empty");
  }
}
