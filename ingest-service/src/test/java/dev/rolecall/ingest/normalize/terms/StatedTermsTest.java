package dev.rolecall.ingest.normalize.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What sentences state about visas, permits, citizenships, clearances and hours.
class StatedTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No visa sponsorship, US citizens only                        | visa=false citizenship=[US]
          No visa sponsorship, work authorization required             | visa=false permit=true
          No remote, TS/SCI clearance required                         | clearance=true
          No agencies please, visa sponsorship available               | visa=true
          No agencies but visa sponsorship is available                | visa=true
          We not only sponsor visas but also pay for the move          | visa=true
          Applicants without an active security clearance will not be considered | clearance=true
          Singapore citizens only                                      | citizenship=[SG]
          You hold a security clearance                                | clearance=true
          """)
  void aNegationEndsWithItsClause(String text, String terms) {
    assertThat(read(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We do not offer relocation, housing or visa sponsorship      | visa=false
          We do not, at this time, sponsor visas                       | visa=false
          We can not, unfortunately, offer visa sponsorship            | visa=false
          No relocation or visa sponsorship                            | visa=false
          No visa or relocation support                                | visa=false
          We don't require a work permit                               |
          No US citizenship required                                   |
          """)
  void aNegationCoversItsList(String text, String terms) {
    assertThat(read(text)).isEqualTo(terms == null ? "" : terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have built customs clearance software",
        "You have shipped export and import clearance tools",
        "No polygraph required",
        "No security clearance required",
        "A security clearance is not required",
        "Our tool gives teams back 20 hours per week.",
        "Our customers spend 10 hours a week on invoices."
      })
  void otherSentencesStateNothing(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is a contract role of 20 hours per week.",
        "You work 20 hours per week.",
        "10-20 hrs/week",
        "Part of the team, up to 25 hours a week"
      })
  void fewHoursOfWorkArePartTime(String text) {
    assertThat(read(text)).contains("PART_TIME");
  }

  private static String read(String text) {
    Draft draft =
        new Draft(
            "Engineer",
            CompanyNames.unknown(),
            List.of(),
            List.of(),
            List.of(),
            PostingText.of("<p>" + text));
    List.of(new VisaStep(), new PermitStep(), new ClearanceStep(), new EmploymentStep())
        .forEach(step -> step.apply(draft));
    Opening opening = draft.build(JobFamily.OTHER);
    StringJoiner terms = new StringJoiner(" ");
    add(terms, "visa", opening.visaSponsorship());
    add(terms, "permit", opening.workPermit());
    add(terms, "citizenship", opening.citizenship());
    add(terms, "clearance", opening.clearance());
    add(terms, "employment", opening.employmentTypes());
    return terms.toString();
  }

  private static void add(StringJoiner terms, String name, @Nullable Object value) {
    if (value != null && !value.equals(List.of())) {
      terms.add(name + "=" + value);
    }
  }
}
