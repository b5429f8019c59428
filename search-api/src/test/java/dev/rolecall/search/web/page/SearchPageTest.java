package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@SpringBootTest(
    classes = PageSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchPageTest {
  @LocalServerPort int port;

  private Browser browser = new Browser(0);

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void theFrontPageShowsJobsAndSearchHelp() {
    Document page = browser.page("/");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("#jobs .card")).hasSize(20);
    assertThat(page.select(".help code").eachText())
        .contains("in:Berlin within:50km", "pay:>=80k EUR", "visa:yes");
    assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith("/");
    assertThat(page.select("meta[name=robots]")).isEmpty();
  }

  @Test
  void aResultShowsPlacePayAgeAndSource() {
    Element card = card("text:kestrel");
    assertThat(card.select("h3 a").attr("href")).isEqualTo("/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(card.select(".meta").text())
        .isEqualTo(
            "Kestrel Freight Remote in the EU or the United Kingdom · Utrecht, Netherlands · hybrid"
                + " senior · full-time");
    assertThat(card.select(".pay b").text()).isEqualTo("120,000–150,000 USD a year");
    assertThat(card.select(".pay small").text()).isEqualTo("about 111,000–139,000 EUR a year");
    assertThat(card.select(".when").text())
        .startsWith("Posted 2 weeks ago via Greenhouse and 1 more");
    assertThat(card.select(".when a").attr("rel")).isEqualTo("nofollow noopener noreferrer");
    assertThat(card.select(".badges li").eachText()).containsExactly("Posted before");
  }

  @Test
  void aResultListsRequiredSkillsFirst() {
    assertThat(card("text:kestrel").select(".tags li").eachText())
        .containsExactly(
            "Kafka (required)",
            "Java (required)",
            "Kotlin (required)",
            "Docker",
            "Spring Boot",
            "PostgreSQL");
  }

  @Test
  void aResultShowsTheEvidenceForPayAndPlace() {
    Element evidence = card("text:kestrel").selectFirst("details.quotes");
    assertThat(evidence).isNotNull();
    assertThat(evidence.select("q").eachText())
        .containsExactly(
            "$120k-150k",
            "Utrecht, NL",
            "remotely from the EU or the UK",
            "our office in Utrecht, or remotely");
    assertThat(evidence.select("dd").getFirst().text()).contains("stated in the text", "amount");
    assertThat(evidence.select("dd").get(1).text()).contains("from a field of the source");
  }

  @Test
  void payNotStatedDiffersFromUnpaid() {
    assertThat(card("zwartwit").select(".pay").text()).isEqualTo("Pay not stated");
    assertThat(card("zwartwit").select(".meta").text()).contains("place not stated");
    assertThat(card("leeszaal").select(".pay").text()).isEqualTo("Stated as unpaid");
  }

  @Test
  void payIsShownInTheCurrencyOfTheSearch() {
    Element card = browser.search("text:kestrel pay:>=50k GBP").selectFirst("#jobs .card");
    assertThat(card.select(".pay small").text()).matches("about [\\d,–]+ GBP a year");
    assertThat(browser.search("text:kestrel pay:>=100k USD").select("#jobs .pay small")).isEmpty();
  }

  @Test
  void aMissingPostingDateIsShownAsNotStated() {
    assertThat(card("quillwort").select(".when").text())
        .startsWith("First seen 5 hours ago; posting date not stated");
  }

  @Test
  void matchedWordsAreHighlighted() {
    assertThat(card("lorries text:kestrel").select(".highlight mark").eachText())
        .contains("lorries", "Kestrel");
  }

  @Test
  void aFacetAddsAndRemovesItsValue() {
    Document page = browser.search("java");
    Element remote = page.getElementById("by-mode-remote");
    assertThat(query(remote)).isEqualTo("java mode:remote");
    int expected = Integer.parseInt(remote.select(".count").text());

    Document narrowed = browser.page(remote.attr("href"));
    assertThat(narrowed.select("#total").text()).isEqualTo(expected + " jobs");
    Element on = narrowed.getElementById("by-mode-remote");
    assertThat(on.attr("aria-current")).isEqualTo("true");
    assertThat(query(on)).isEqualTo("java");
  }

  @Test
  void aFacetRecognizesItsFilterInOtherForms() {
    Document page = browser.search("place:netherlands level:Senior");
    assertThat(page.getElementById("by-country-nl").attr("aria-current")).isEqualTo("true");
    assertThat(query(page.getElementById("by-country-nl"))).isEqualTo("level:Senior");
    assertThat(page.getElementById("by-seniority-senior").attr("aria-current")).isEqualTo("true");
  }

  @Test
  void appliedFiltersCanBeRemovedOneByOne() {
    Document page =
        browser.search("kafka mode:remote,hybrid pay:>=80k EUR undisclosed:yes -skill:php");
    assertThat(page.select(".chips li a span:not(.sr-only):not(.x)").eachText())
        .containsExactly(
            "Kafka",
            "Remote",
            "Hybrid",
            "Pay at least 80k EUR",
            "Including jobs without stated pay",
            "Not PHP");
    assertThat(page.select(".chips a").eachAttr("href").stream().map(SearchPageTest::query))
        .contains(
            "kafka mode:hybrid pay:>=80k EUR undisclosed:yes -skill:php",
            "kafka mode:remote mode:hybrid undisclosed:yes -skill:php");
  }

  @Test
  void linksKeepTheSortOrderAndStartAtTheFirstPage() {
    Document page = browser.page("/jobs?q=java&sort=pay");
    assertThat(page.getElementById("sort-pay").attr("aria-current")).isEqualTo("true");
    assertThat(page.getElementById("by-mode-remote").attr("href"))
        .contains("sort=pay")
        .doesNotContain("cursor");
    assertThat(page.select(".search-form input[name=sort]").attr("value")).isEqualTo("pay");
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepeats() {
    List<String> seen = new ArrayList<>();
    String next = "/jobs?q=all%3Ayes";
    while (!next.isEmpty()) {
      Document page = browser.page(next);
      seen.addAll(page.select("#jobs h3 a").eachAttr("href"));
      Element more = page.selectFirst(".next-page a");
      next = more == null ? "" : more.attr("href");
      if (more != null) {
        assertThat(more.attr("hx-get")).isEqualTo(next);
      }
    }
    int total =
        Integer.parseInt(browser.search("all:yes").select("#total").text().replace(" jobs", ""));
    assertThat(seen).hasSize(total).doesNotHaveDuplicates();
  }

  @Test
  void aLaterPageLinksBackAndFocusesItsFirstJob() {
    Document page = browser.page(browser.page("/jobs").select(".next-page a").attr("href"));
    assertThat(page.select(".previous a").attr("href")).isEqualTo("/jobs");
    assertThat(page.select("[autofocus]")).hasSize(1);
    assertThat(browser.page("/jobs").select("[autofocus]")).isEmpty();
  }

  @Test
  void anInvalidSearchIsExplainedAndKept() {
    Document page = browser.page("/jobs?q=java+pay%3Alots+mode%3Aremote", HttpStatus.BAD_REQUEST);
    assertThat(page.select("#q").attr("value")).isEqualTo("java pay:lots mode:remote");
    assertThat(page.select("#q").attr("aria-describedby")).isEqualTo("problems");
    assertThat(page.select("#problems li").text()).contains("'pay' must be an amount");
    assertThat(query(page.selectFirst("#problems p a"))).isEqualTo("java mode:remote");
    assertThat(page.select("#jobs .card")).isEmpty();
  }

  @Test
  void plainWordsAreChipsWithTheirMeaningThatCanBeSwitchedToText() {
    Document page = browser.search("go developer in berlin remote 60k");
    assertThat(page.select(".chips li a span:not(.sr-only):not(.x)").eachText())
        .containsExactly(
            "Go (skill)", "In Berlin, Germany", "Remote", "Pay at least 60k EUR, or not stated");
    assertThat(page.select(".chips a.other").eachText())
        .first()
        .isEqualTo("Go (skill): search as text");
    assertThat(query(page.selectFirst(".chips a.other")))
        .isEqualTo("text:go developer in berlin remote 60k");
    assertThat(query(page.selectFirst(".chips a"))).isEqualTo("developer in berlin remote 60k");
    assertThat(page.select("#ignored").text()).contains("“developer”");
    assertThat(page.select("#pay").attr("value")).isEqualTo("60000");

    Document text = browser.search("text:go in berlin");
    assertThat(text.selectFirst(".chips a.other").text()).endsWith("as Go (skill)");
    assertThat(query(text.selectFirst(".chips a.other"))).isEqualTo("go in berlin");
  }

  @Test
  void aPartThatIsRemovedKeepsTheMeaningOfTheOthers() {
    Document page = browser.search("java remote eu");
    Element remote = page.select(".chips li").get(1).selectFirst("a");
    assertThat(remote.text()).contains("Remote");
    assertThat(query(remote)).isEqualTo("skill:java from:eu");
  }

  @Test
  void aPlainWordSelectsItsFacet() {
    Element remote = browser.search("java remote").getElementById("by-mode-remote");
    assertThat(remote.attr("aria-current")).isEqualTo("true");
    assertThat(query(remote)).isEqualTo("java");
  }

  @Test
  void aSearchThatFindsNothingShowsTheResultsOfTheCorrectedOne() {
    Document page = browser.search("jvaa remote");
    assertThat(page.select("#corrected").text())
        .isEqualTo(
            "Showing results for java remote. Nothing was found for “jvaa remote”. Search"
                + " for “jvaa remote” instead");
    assertThat(page.select(".card")).isNotEmpty();
    String asTyped = query(page.getElementById("as-typed"));
    assertThat(asTyped).isEqualTo("text:jvaa remote");
    assertThat(browser.search(asTyped).select("#corrected, .card")).isEmpty();
    assertThat(query(page.getElementById("by-mode-remote"))).isEqualTo("java");
    assertThat(browser.search("java remote").select("#corrected")).isEmpty();
  }

  @Test
  void aMisspeltWordGetsASuggestion() {
    Document page = browser.search("kuberentes remote nosuchword");
    assertThat(page.select("#corrections").text())
        .isEqualTo("Did you mean kubernetes instead of “kuberentes”?");
    assertThat(query(page.selectFirst("#corrections a"))).isEqualTo("kubernetes remote nosuchword");
  }

  @Test
  void anUnknownFilterIsRejectedWithTheNearestOne() {
    Document page = browser.page("/jobs?q=java+salary%3A80k", HttpStatus.BAD_REQUEST);
    assertThat(page.select("#problems li").text())
        .endsWith("There is no filter 'salary'; did you mean 'pay'?");
    assertThat(query(page.selectFirst("#problems p a"))).isEqualTo("java");
  }

  @Test
  void withoutResultsThePageSuggestsWhatToRemove() {
    Document page = browser.search("text:kestrel mode:remote seniority:intern");
    assertThat(page.select("#total").text()).isEqualTo("0 jobs");
    assertThat(page.select(".hints li").eachText()).containsExactly("without Intern 1 job");
    assertThat(query(page.selectFirst(".hints a"))).isEqualTo("text:kestrel mode:remote");
  }

  @Test
  void withoutResultsThePageShowsWhatEachPartFinds() {
    Document page = browser.search("text:kestrel xylophone seniority:intern");
    assertThat(page.select(".hints li").eachText()).containsExactly("only “kestrel” as text 1 job");
  }

  @Test
  void aSearchOnTheFrontPageRedirectsToItsAddress() {
    var response = browser.get("/?q=java%20mode:remote&sort=newest");
    assertThat(response.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
    String location = Objects.requireNonNull(response.getResponseHeaders().getFirst("Location"));
    assertThat(location).startsWith("/jobs?").contains("sort=newest");
    assertThat(query(location)).isEqualTo("java mode:remote");
  }

  @Test
  void fieldsOfFormsBecomePartOfTheSearch() {
    var response = browser.get("/jobs?q=java&pay=70000&currency=USD&undisclosed=yes&sort=newest");
    assertThat(response.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
    String location = Objects.requireNonNull(response.getResponseHeaders().getFirst("Location"));
    assertThat(query(location)).isEqualTo("java pay:>=70000 USD undisclosed:yes");
    Document page = browser.page(location);
    assertThat(page.select("#pay").attr("value")).isEqualTo("70000");
    assertThat(page.select("#currency option[selected]").text()).isEqualTo("USD");
    assertThat(page.select("#undisclosed[checked]")).hasSize(1);
  }

  @Test
  void closedJobsAreMarked() {
    assertThat(card("havenlicht closed:yes").select(".badges li").eachText()).contains("Closed");
    assertThat(browser.search("havenlicht").select("#jobs .card")).isEmpty();
  }

  @Test
  void textOfPostingsIsEscaped() {
    Document page = browser.search("alert all:yes \"><script>alert(8)</script>");
    assertThat(page.select("script:not([src])")).isEmpty();
    Element card = card("alert");
    assertThat(card.select("h3 a").text()).startsWith("<script>alert('title')</script>");
    assertThat(card.select("script, img, [onmouseover], [onclick], [onerror]")).isEmpty();
  }

  @Test
  void eachControlHasALabelAndIdsAreUnique() {
    Document page = browser.search("kafka mode:remote");
    for (Element control : page.select("input:not([type=hidden]), select")) {
      assertThat(page.select("label[for=" + control.id() + "], label:has(#" + control.id() + ")"))
          .as(control.outerHtml())
          .isNotEmpty();
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("[style], [onclick]")).isEmpty();
  }

  private Element card(String query) {
    Element card = browser.search(query).selectFirst("#jobs .card");
    return Objects.requireNonNull(card, () -> "no job for " + query);
  }

  private static String query(Element link) {
    return query(link.attr("href"));
  }

  private static String query(String href) {
    String q = UriComponentsBuilder.fromUriString(href).build().getQueryParams().getFirst("q");
    return q == null
        ? ""
        : UriUtils.decode(q.replace("+", " "), java.nio.charset.StandardCharsets.UTF_8);
  }
}
