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

  private static String text(JobGroup group) {
    List<String> more = group.more().stream().map(JobCard::company).toList();
    return group.job().company() + (more.isEmpty() ? "" : "(" + String.join(" ", more) + ")");
  }

  private static int number;

  private static JobCard card(String company) {
    return CARDS.card(
        new JobHit(aJob("Engineer").at(company).postingId("group" + number++).build(), List.of()));
  }
}
