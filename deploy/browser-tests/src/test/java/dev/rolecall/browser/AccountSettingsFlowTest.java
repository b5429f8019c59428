package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;

/// The page of the account: sessions, tokens, and the export of everything.
class AccountSettingsFlowTest {
  @BrowserTest
  void endsTheSessionOfAnotherBrowser(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor);
        Window other = browsing.open(visitor)) {
      NewPerson.in(window, browsing).signIn(other);
      other.open("/account");
      window.open("/account");
      window.check("account-sessions");
      window.page().locator("#sessions button").click();
      window.page().waitForCondition(() -> window.page().locator("#sessions li").count() == 1);
      other.page().reload();
      assertThat(other.heading()).isEqualTo("Sign in");
    }
  }

  @BrowserTest
  void createsATokenThatIsShownOnce(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson person = NewPerson.in(window, browsing);
      String token = person.createToken("Spreadsheet", "READ");
      window.check("account-token");
      assertThat(person.call("GET", "/api/v1/me", token)).isEqualTo(200);
      assertThat(person.call("DELETE", "/api/v1/me", token)).isEqualTo(403);
      window.open("/account");
      assertThat(window.page().content()).contains("Spreadsheet").doesNotContain(token);
      window.press("Revoke Spreadsheet");
      window.page().locator("#tokens li").first().waitFor(Window.GONE);
      assertThat(person.call("GET", "/api/v1/me", token)).isEqualTo(401);
    }
  }

  @BrowserTest
  void downloadsEverything(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson person = NewPerson.withProfile(window, browsing);
      window.open("/account");
      String path =
          window.page().locator("a:text-is('Download everything about you')").getAttribute("href");
      APIResponse export = window.page().request().get(window.address(path).toString());
      assertThat(export.status()).isEqualTo(200);
      assertThat(export.text()).contains(person.address()).contains("kafka");
    }
  }
}
