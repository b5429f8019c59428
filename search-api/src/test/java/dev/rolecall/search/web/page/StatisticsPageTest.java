package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@SpringBootTest(
    classes = PageSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatisticsPageTest {
  @LocalServerPort int port;

  @Test
  void theSearchPageLoadsItsChartsSeparately() {
    Document page = new Browser(port).search("text:kestrel");
    var link = page.select("a[href^=/jobs/stats]");
    assertThat(link.attr("href")).isEqualTo("/jobs/stats?q=text%3Akestrel");
    assertThat(link.attr("hx-get")).isEqualTo(link.attr("href"));
    assertThat(page.select(link.attr("hx-select"))).isEmpty();
  }

  @Test
  void chartsHaveATableAndASentence() {
    Document page = new Browser(port).page("/jobs/stats?q=text%3Akestrel");
    assertThat(page.select("#charts .note").eachText())
        .containsExactly(
            "One job states its pay: 125,000 EUR a year.",
            "1 open job was first seen in the last 26 weeks.");
    assertThat(page.select("#charts .bars").first().select("rect")).hasSize(1);
    assertThat(page.select("#charts table tbody").get(1).select("tr")).hasSize(26);
    assertThat(page.select("a[href='/jobs?q=text%3Akestrel']")).isNotEmpty();
  }

  @Test
  void aSearchWithClosedJobsDoesNotCallThemOpen() {
    Document page = new Browser(port).page("/jobs/stats?q=text%3Akestrel+closed%3Ayes");
    assertThat(page.select("#charts h2").eachText())
        .contains("Jobs, open and closed, by the week they were first seen");
    assertThat(page.select("#charts .note").eachText().getLast())
        .endsWith("closed, was first seen in the last 26 weeks.");
    assertThat(page.text()).doesNotContain("Open jobs", "open job ");
  }

  @Test
  void aSearchWithoutPayHasNoChartOfPay() {
    Document page = new Browser(port).page("/jobs/stats?q=company%3Azwartwit");
    assertThat(page.select("#charts .note").first().text())
        .isEqualTo("No job of this search states its pay.");
    assertThat(page.select("#charts .bars")).hasSize(1);
  }

  @Test
  void aSearchThatIsNotValidHasNoCharts() {
    new Browser(port).page("/jobs/stats?q=mode%3Amoon", HttpStatus.BAD_REQUEST);
  }
}
