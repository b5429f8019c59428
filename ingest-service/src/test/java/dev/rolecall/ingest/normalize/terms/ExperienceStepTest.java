package dev.rolecall.ingest.normalize.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.YearsRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperienceStepTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5+ years of experience with queues                    | 5 |
          3-5 years of software development experience          | 3 | 5
          At least 2.5 years of engineering experience          | 2 |
          2 to 3.5 years of engineering experience              | 2 | 4
          1+ year of experience                                 | 1 |
          18 months of professional experience                  | 1 |
          8 months experience in support                        | 0 |
          6-18 months of professional experience                | 0 | 2
          6 months to 1 year work experience in a similar role  | 0 | 1
          6 months to 2 years of experience                     | 0 | 2
          12-6 months experience, or 5+ years of experience     | 5 |
          mindestens 3 Jahre Berufserfahrung                    | 3 |
          """)
  void yearsAreWhole(String text, Integer min, @Nullable Integer max) {
    assertThat(read(text)).isEqualTo(new YearsRange(min, max));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 6 month contract for experienced people",
        "After 3 months you get a share in the experience programme",
        "In your first 6 months experience the whole stack",
        "2 years, 6 months experience of nothing in particular",
        "The product is 4 years old"
      })
  void otherSpansAreNotRequirements(String text) {
    assertThat(read(text)).isNull();
  }

  private static @Nullable YearsRange read(String text) {
    Draft draft =
        new Draft(
            "Engineer",
            CompanyNames.unknown(),
            List.of(),
            List.of(),
            List.of(),
            PostingText.of("<p>" + text));
    new ExperienceStep().apply(draft);
    return draft.build(JobFamily.OTHER).experienceYears();
  }
}
