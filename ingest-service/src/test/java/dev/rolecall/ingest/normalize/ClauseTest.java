package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.pay.EquityStep;
import dev.rolecall.ingest.normalize.terms.PermitStep;
import dev.rolecall.ingest.normalize.terms.SignalStep;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules for single clauses: permits, citizenship, interviews, teams, equity, mail links.
class ClauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You must be authorized to work in the US.            | true
          You must already be legally authorised to work here. | true
          Candidates must have the right to work in the UK.    | true
          A valid work permit is required.                     | true
          No work permit needed                                |
          We help with your work permit, it is required by law |
          Our API is authorized to work with banks.            |
          U.S. persons only                                    | true
          You don't need to have a work permit                 |
          You are allowed to work from home two days a week    |
          """)
  void findsARequiredPermit(String text, Boolean expected) {
    assertThat(read(text).workPermit()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US citizenship required                              | US
          Must be a U.S. citizen.                              | US
          Open to US or Canadian citizens                      | US,CA
          EU citizens only, please                             | EU
          Only for British nationals                           | GB
          No US citizenship required                           |
          We serve American citizens with better health care   |
          We hire regardless of citizenship                    |
          You don’t need to be a US citizen                    |
          It requires US national security experience          |
          """)
  void findsRequiredCitizenships(String text, String areas) {
    List<String> expected = areas == null ? null : Arrays.asList(areas.split(","));
    assertThat(read(text).citizenship()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Process: a take-home test, then a pairing session with us.  | TAKE_HOME,PAIRING
          Interviews: one call, one talk on system design.            | SYSTEM_DESIGN
          We finish with a paid trial week.                           | TRIAL_DAY
          No whiteboard interviews and no take-home tests.            |
          You will take home great pay and design systems.            |
          We don't do whiteboard interviews.                          |
          """)
  void findsThePartsOfInterviews(String text, String parts) {
    List<InterviewPart> expected =
        parts == null ? null : Arrays.stream(parts.split(",")).map(InterviewPart::valueOf).toList();
    assertThat(read(text).signals().interview()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We are 14 people.          | 14
          We are 100% remote.        |
          We are 3.5 years old.      |
          """)
  void findsTheSizeOfATeam(String text, Integer size) {
    assertThat(read(text).signals().teamSize()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Competitive pay and equity      | true
          Room for growth and equity      | true
          We fight for pay equity         |
          Diversity, equity and inclusion |
          A private equity firm           |
          """)
  void findsOfferedEquityOnly(String text, Boolean expected) {
    assertThat(read(text).equity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mailto:Jobs@acme.example?subject=Java         | jobs@acme.example
          MAILTO:jobs%40acme.example                    | jobs@acme.example
          mailto:a@acme.example,b@acme.example          | a@acme.example,b@acme.example
          mailto:?subject=Look                          |
          """)
  void readsTheRecipientsOfAMailLink(String link, String mails) {
    List<String> expected = mails == null ? List.of() : Arrays.asList(mails.split(","));
    assertThat(read("<a href='" + link + "'>write</a>").applyEmails()).isEqualTo(expected);
  }

  private static Opening read(String text) {
    Draft draft =
        new Draft(
            "Backend Engineer",
            CompanyNames.unknown(),
            List.of(),
            List.of(),
            List.of(),
            PostingText.of("<p>" + text + "</p>"));
    new PermitStep().apply(draft);
    new SignalStep().apply(draft);
    new EquityStep().apply(draft);
    new ApplyStep().apply(draft);
    return draft.build(JobFamily.BACKEND);
  }
}
