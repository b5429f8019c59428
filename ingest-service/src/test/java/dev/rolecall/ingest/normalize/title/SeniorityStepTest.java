package dev.rolecall.ingest.normalize.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityStepTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We are looking for a Sr. Software Engineer.          | SENIOR
          We are hiring junior, mid-level and senior developers| JUNIOR,MID,SENIOR
          Medior to senior level.                              | MID,SENIOR
          We need experienced engineers.                       |
          We need junior engineers.                            | JUNIOR
          You will need to mentor junior engineers.            |
          You need to work closely with senior engineers.      |
          As a lead you need senior engineers around you.      |
          We are looking for an associate of our engineers.    |
          """)
  void aSentenceAboutHiringStatesLevels(String text, String levels) {
    Draft draft =
        new Draft(
            "Engineer",
            Company.named(CompanyId.of("acme"), "Acme"),
            List.of(),
            List.of(),
            List.of(),
            PostingText.of("<p>" + text));
    new SeniorityStep().apply(draft);
    List<Seniority> expected =
        levels == null ? List.of() : Stream.of(levels.split(",")).map(Seniority::valueOf).toList();
    assertThat(Opening.orEmpty(draft.build(JobFamily.BACKEND).seniority()))
        .containsExactlyElementsOf(expected);
  }
}
