package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.SelectOption;

/// The salary check with its sheet, and advice for a profile.
class SalaryFlowTest {
  @BrowserTest
  void checksAnOfferAndOpensTheSheet(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/salary");
      window.check("salary");
      window.fill("Job title", "Backend Engineer");
      window.fill("Country or city", "Germany");
      window.page().getByLabel("Offer").last().fill("85k");
      window
          .page()
          .locator("select[name=currency]")
          .selectOption(new SelectOption().setValue("EUR"));
      window.press("Check the offer");
      assertThat(window.page().locator(".headline").innerText()).contains("comparable");
      assertThat(window.page().locator("input[name=title]").inputValue())
          .isEqualTo("Backend Engineer");
      window.check("salary-result");
      window.open("/salary/sheet?title=Backend+Engineer&in=Germany&amount=85k");
      assertThat(window.heading()).isEqualTo("Market pay: Backend Engineer");
      window.check("salary-sheet");
      opensTheSheetAsPdf(window);
    }
  }

  private static void opensTheSheetAsPdf(Window window) {
    String path = window.page().locator("a[href^='/salary/sheet.pdf']").getAttribute("href");
    APIResponse pdf = window.page().request().get(window.address(path).toString());
    assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
    assertThat(pdf.text()).startsWith("%PDF-");
  }

  @BrowserTest
  void saysWhatIsMissing(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.openInvalid("/salary?title=Baker&amount=lots");
      assertThat(window.page().locator("[role=alert] li").count()).isEqualTo(3);
      window.check("salary-problems");
    }
  }

  @BrowserTest
  void readsWhatToLearnAndWhichCompaniesFit(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.withProfile(window, browsing);
      window.open("/profile");
      window.page().getByText("What to learn").click();
      assertThat(window.heading()).isEqualTo("What to learn next");
      window.check("profile-learn");
      window.page().getByText("Best paid jobs").click();
      assertThat(window.page().url()).contains("goal=pay");
      window.open("/profile");
      window.page().locator("main a[href^='/profile/companies']").click();
      assertThat(window.heading()).isEqualTo("Companies that fit you");
      window.check("profile-companies");
      followAll(window);
    }
  }

  private static void followAll(Window window) {
    window.page().locator("main button:has-text('Follow')").click();
    window.awaitText("You follow");
    window.awaitText("You follow it");
    window.check("profile-companies-followed");
    window.press("Undo");
    window.awaitText("You no longer follow");
  }
}
