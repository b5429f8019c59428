package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Checking a CV without an account, as a file and as text.
class CvCheckFlowTest {
  private static final List<String> CV =
      List.of(
          "Robin Vermeer",
          "Utrecht, Netherlands | robin@example.org",
          "",
          "Experience",
          "Senior Backend Engineer, Example Payments BV, Jan 2019 - present",
          "- Responsible for the payment services in Java and Kafka",
          "",
          "Skills",
          "Java, Kafka, Scala");

  @BrowserTest
  void readsTheReportAboutACv(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/cv");
      window.check("cv");
      byte[] file = String.join("\n", CV).getBytes(StandardCharsets.UTF_8);
      window
          .page()
          .getByLabel("Your CV as a file")
          .setInputFiles(new FilePayload("cv.txt", "text/plain", file));
      window.page().locator("input[name=q]").fill("java");
      window.press("Check my CV");
      assertThat(window.heading()).startsWith("Your CV: ").contains(" of 100, ");
      assertThat(window.text())
          .contains("“responsible for” says little.")
          .contains("In the list of skills, but in no position: Scala.")
          .contains("What the jobs ask for");
      window.check("cv-report");
    }
  }

  @BrowserTest
  void explainsWhatCannotBeRead(Visitor visitor, Browsing browsing) {
    try (Window window = browsing.open(visitor)) {
      window.open("/cv");
      window.fill("Or paste its text", "<html><body>Java</body></html>");
      window.press("Check my CV");
      assertThat(window.text()).contains("This is not a PDF, DOCX or text file.");
      window.check("cv-not-read");
    }
  }
}
