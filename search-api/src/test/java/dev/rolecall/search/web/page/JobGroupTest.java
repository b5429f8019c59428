package dev.rolecall.search.web.page;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.JobHit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobGroupTest {
  private static final JobCardFactory CARDS =
      new JobCardFactory(CurrencyRates.fallback(), "EUR", SampleJobs.NOW);

  /// Each letter is a job of a company; the jobs in parentheses are collapsed under the one before.
  @ParameterizedTest
  @CsvSource({
    "a b c, a b c",
    "a a a b, a a a b",
    "a b a a a c, a b a(a a) c",
    "a a a a a, a a a a a",
    "a b a b a b a b, a b a(a a) b(b b)"
  })
  void aCompanyWithManyJobsShowsTwo(String page, String expected) {
    List<JobCard> cards = Arrays.stream(page.split(" ")).map(JobGroupTest::card).toList();
    List<JobGroup> groups = JobGroup.of(cards);
    assertThat(String.join(" ", groups.stream().map(JobGroupTest::text).toList()))
        .isEqualTo(expected);
    assertThat(
            groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.job()), group.more().stream())))
        .containsExactlyInAnyOrderElementsOf(cards);
  }

  /// Each is a title, a company and a text.
  @ParameterizedTest
  @CsvSource({
    // by a recruiter, with the words in another order
    "Senior Go Engineer/Acme/one, Engineer (Senior) - Go/Agency/one, 1",
    // once for each city, or again
    "Go Engineer/Acme/one, Go Engineer/Acme/one, 1",
    // two roles of one posting
    "Go Engineer/Acme/one, SRE/Acme/one, 0",
    "C Engineer/Acme/one, C++ Engineer/Acme/one, 0",
    "Go Engineer/Acme/one, Go Engineer/Acme/two, 0"
  })
  void otherPostingsOfAnOpeningAreCollapsed(String first, String second, int copies) {
    List<JobGroup> groups = JobGroup.of(List.of(posting(first), posting(second)));
    assertThat(groups).hasSize(2 - copies);
    assertThat(groups.getFirst().copies()).hasSize(copies);
  }

  private static JobCard posting(String text) {
    String[] parts = text.split("/");
    String description =
        parts[2].equals("one")
            ? "<p>You count the boats of the harbour, every day, with six friendly people.</p>"
            : "<p>Our maps of the mountains need somebody who likes to walk far.</p>";
    return CARDS.card(
        new JobHit(
            aJob(parts[0])
                .at(parts[1])
                .postingId("copy" + number++)
                .describedAs(description)
                .build(),
            List.of()));
  }

  private static String text(JobGroup group) {
    List<String> more = group.more().stream().map(JobCard::company).toList();
    return group.job().company() + (more.isEmpty() ? "" : "(" + String.join(" ", more) + ")");
  }

  private static int number;

  private static JobCard card(String company) {
    return CARDS.card(
        new JobHit(
            aJob("Engineer " + number).at(company).postingId("group" + number++).build(),
            List.of()));
  }
}
