package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Signing in by mail, a profile from a CV, its matches, and the end of the account.
class AccountFlowTest {
  private static final List<String> CV =
      List.of(
          "Robin Vermeer",
          "Senior Backend Engineer, Utrecht, Netherlands",
          "",
          "Experience",
          "Senior Backend Engineer, Example Payments BV, 2019 - present",
          "Java 21, Spring Boot, Apache Kafka and PostgreSQL on Kubernetes.",
          "Backend Developer, Invented Logistics, 2014 - 2019",
          "Java, MySQL, Docker.",
          "",
          "Skills: Java, Kafka, PostgreSQL, Kubernetes, Docker");

  @BrowserTest
  void signsInMakesAProfileAndDeletesTheAccount(Visitor visitor, Browsing browsing) {
    String address = Browsing.newAddress();
    try (Window window = browsing.open(visitor)) {
      window.signIn(browsing.mailbox(address), address);
      assertThat(window.heading()).isEqualTo("New profile");
      window.check("profile-new");
      window.fill("Or paste its text", String.join("\n", CV));
      window.press("Read my CV");
      assertThat(window.heading()).isEqualTo("Your new profile");
      assertThat(window.text()).contains("Kafka").contains("line 6");
      window.check("profile-form");
      window.press("Save profile");
      window.open("/matches");
      assertThat(window.text()).contains("Java");
      window.check("matches");
      window.open("/profile");
      window.check("profile");
      deleteAccount(window, address);
    }
  }

  private static void deleteAccount(Window window, String address) {
    window.open("/account");
    window.check("account");
    if (!window.page().getByLabel("Type your email address to confirm").isVisible()) {
      window.page().locator("details summary").last().click();
    }
    window.fill("Type your email address to confirm", address);
    window.press("Delete my account");
    assertThat(window.heading()).isEqualTo("Your account is deleted");
    window.check("account-erased");
    window.page().navigate(window.page().url().replaceFirst("/account.*", "/account"));
    assertThat(window.heading()).isEqualTo("Sign in");
  }

  @BrowserTest
  void aLinkSignsInOnceAndOnlyInTheBrowserThatRequestedIt(Visitor visitor, Browsing browsing) {
    String address = Browsing.newAddress();
    SampleMailbox mailbox = browsing.mailbox(address);
    try (Window window = browsing.open(visitor);
        Window other = browsing.open(visitor)) {
      window.open("/sign-in");
      window.fill("Email address", address);
      window.press("Email me a link");
      window.check("sign-in-sent");
      var link = mailbox.awaitSignInLink();
      other.open(link);
      assertThat(other.heading()).isEqualTo("Open the link in the other browser");
      other.check("sign-in-failed");
      window.open(link);
      window.check("sign-in-confirm");
      window.press("Sign in");
      assertThat(window.heading()).isEqualTo("New profile");
    }
  }
}
