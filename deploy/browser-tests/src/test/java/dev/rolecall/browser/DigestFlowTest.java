package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// What the links of an email do.
class DigestFlowTest {
  @BrowserTest
  void followsTheLinksOfAJob(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      ReceivedMail digest = NewPerson.withProfile(window, browsing).digest();
      window.open(digest.link("See the job"));
      String title = window.heading();
      assertThat(digest.text()).contains("\n" + title);
      window.open(digest.link("Not for me, because ..."));
      assertThat(window.heading()).isEqualTo("Why is this job not for you?");
      window.open(digest.link("Hide it"));
      assertThat(window.heading()).isEqualTo("Hide this job?");
      window.check("mail-hide");
      window.press("Hide the job");
      window.awaitText(title);
      assertThat(window.heading()).isEqualTo("The job is hidden");
      window.check("mail-hidden");
      window.open("/hidden-jobs");
      window.awaitText(title);
    }
  }

  @BrowserTest
  void unsubscribesOnAPageAndResumes(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      ReceivedMail digest = NewPerson.withProfile(window, browsing).digest();
      window.open(digest.link("Unsubscribe from all"));
      assertThat(window.heading()).isEqualTo("Unsubscribe?");
      window.check("unsubscribe");
      window.press("Unsubscribe");
      assertThat(window.heading()).isEqualTo("You are unsubscribed");
      window.check("unsubscribed");
      window.open(digest.link("Change them"));
      window.awaitText("No emails");
      window.check("searches-stopped");
      window.page().locator("main a:has-text('Change'):visible").first().click();
      window.page().locator("select[name=alertWhen]").selectOption("DAILY");
      window.press("Save profile");
      window.open("/searches");
      window.awaitText("Daily at 08:00");
    }
  }

  /// The header of the mail, which a mail program shows as a button.
  @BrowserTest
  void stopsWithOneClick(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      ReceivedMail digest = NewPerson.withProfile(window, browsing).digest();
      assertThat(NewPerson.unsubscribeWithOneClick(digest)).isEqualTo(200);
      window.open("/searches");
      window.awaitText("No emails");
    }
  }
}
