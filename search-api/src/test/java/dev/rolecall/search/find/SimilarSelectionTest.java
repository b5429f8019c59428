package dev.rolecall.search.find;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarSelectionTest {
  private static final String TEXT =
      "We build one two three four five six seven eight nine ten eleven twelve "
          + "thirteen fourteen fifteen sixteen seventeen eighteen nineteen services at ";
  private static final Job ORIGIN = job("Java Engineer", "Acme", "Our own text.");

  @Test
  void aTextThatDiffersInTheNameOfTheEmployerIsTheSameText() {
    Job first = job("Java Developer", "Blue", TEXT + "Blue");
    Job again = job("Backend Developer", "Green", TEXT + "Green");
    Job other = job("Java Developer", "Red", "Something else entirely.");
    assertThat(select(first, again, other)).containsExactly(first, other);
  }

  @Test
  void theSameTitleOfACompanyIsTheSameOpening() {
    Job sameOpening = job("Java  engineer!", "Acme", "Another text.");
    Job senior = job("Senior Java Engineer", "Acme", "A third text.");
    assertThat(select(ORIGIN, sameOpening, senior)).containsExactly(senior);
  }

  @Test
  void jobsWithoutATextAreDifferent() {
    Job first = job("Java Developer", "Blue", "");
    Job second = job("Java Developer", "Green", "");
    assertThat(select(first, second)).containsExactly(first, second);
  }

  @Test
  void atMostTwoJobsAreOfOneCompany() {
    Job first = job("Java One", "Blue", "a");
    Job second = job("Java Two", "Blue", "b");
    Job third = job("Java Three", "Blue", "c");
    assertThat(select(first, second, third)).containsExactly(first, second);
  }

  private static List<Job> select(Job... found) {
    return SimilarSelection.of(ORIGIN, List.of(found), 5).stream()
        .map(SimilarJobs.SimilarJob::job)
        .toList();
  }

  private static Job job(String title, String company, String text) {
    return aJob(title)
        .at(company)
        .postingId(title + company)
        .needing("java")
        .describedAs("<p>" + text + "</p>")
        .build();
  }
}
