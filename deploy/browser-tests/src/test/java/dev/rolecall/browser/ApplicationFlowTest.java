package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;

/// The applications of a person, from the first interest to the interview.
class ApplicationFlowTest {
  /// A company of the sample with several jobs.
  private static final String COMPANY = "company:\"Harbor Ledger\"";

  @BrowserTest
  void savesAJobAndAppliesToIt(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/applications");
      window.check("applications-empty");
      List<String> jobs = window.jobs(COMPANY);
      window.open(jobs.get(0));
      window.press("Save");
      window.awaitText("Saved");
      window.check("job-saved");
      window.press("I applied");
      window.awaitText("Applied on");
      window.open(jobs.get(1));
      window.awaitText("You applied here");
      window.check("job-of-the-same-company");
      window.open("/applications");
      window.awaitText("Applied (1)");
      window.check("applications");
    }
  }

  @BrowserTest
  void keepsNotesAndTheNextStep(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      String title = apply(window);
      window.open("/applications");
      window.follow(title);
      assertThat(window.heading()).isEqualTo(title);
      window.page().locator("select[name=state]").selectOption("INTERVIEW");
      window.fill("Applied on", "2026-11-01");
      window.fill("Next step", "Call Kim");
      window.page().locator("input[name=nextStepOn]").fill("2026-11-02");
      window.fill("Notes", "Asks for Kafka.\nBring questions.");
      window.press("Save");
      window.open("/applications");
      window.awaitText("Overdue: Call Kim, 2 Nov 2026");
      window.check("applications-overdue");
      window.follow(title);
      assertThat(window.page().getByLabel("Notes").inputValue()).contains("Bring questions.");
      window.check("application");
    }
  }

  @BrowserTest
  void downloadsRemovesAndRestoresAnApplication(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      String title = apply(window);
      window.open("/applications");
      for (String format : List.of("csv", "json")) {
        String path = "/api/v1/me/applications/export." + format;
        assertThat(window.page().locator("main a[href='" + path + "']").count()).isOne();
        APIResponse file = window.page().request().get(window.address(path).toString());
        assertThat(file.status()).as(path).isEqualTo(200);
        assertThat(file.text()).as(path).contains(title);
      }
      window.follow(title);
      window.press("Remove from your applications");
      window.awaitText("The application was removed.");
      window.check("applications-removed");
      window.press("Undo");
      assertThat(window.heading()).isEqualTo(title);
    }
  }

  @BrowserTest
  void addsAJobFromElsewhere(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      NewPerson.in(window, browsing);
      window.open("/applications/add");
      window.check("application-add");
      window.fill("Link of its page", "https://www.linkedin.com/jobs/view/4012");
      window.press("Add the job");
      window.awaitText("does not allow its pages to be read automatically");
      window.check("application-add-not-allowed");
      window.fill(
          "Or the text of the page or email",
          """
          Senior Java Engineer at Quillbrook

          Remote in Europe. You write Java and Kafka services for 75,000 to 90,000 EUR a year.
          """);
      window.press("Add the job");
      window.awaitText("Quillbrook");
      assertThat(window.heading()).isEqualTo("Senior Java Engineer");
      window.check("application-added");
      window.open("/applications");
      window.awaitText("Senior Java Engineer");
    }
  }

  /// @return the title of the job
  private static String apply(Window window) {
    window.open(window.jobs(COMPANY).getFirst());
    window.press("I applied");
    window.awaitText("Applied on");
    return window.heading();
  }
}
