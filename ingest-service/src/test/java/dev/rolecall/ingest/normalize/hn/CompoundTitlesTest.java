package dev.rolecall.ingest.normalize.hn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .Net, Senior iOS & SQL Server developers      | .Net developers; Senior iOS developers; SQL Server developers
          QA Engineers and a Security Engineer          | QA Engineers; Security Engineer
          engineers, ops, business development          | engineers; ops; business development
          front end developers, and QA people           | front end developers; QA
          developers and other smart folks of many kinds| developers
          Android developers plus UX designers          | Android developers; UX designers
          Designer, Mobile, Backend                     | Designer; Mobile; Backend
          """)
  void splitsTitlesOfSeveralRoles(String title, String titles) {
    assertThat(CompoundTitles.of(title)).isEqualTo(List.of(titles.split("; ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DevOps & Security Engineer",
        "Web and Mobile Designer",
        "Software Engineer, Mobile, Backend",
        "Senior Software Engineers, Full Stack",
        "Product Manager, Developer Experience",
        "Multiple engineering and design roles"
      })
  void keepsTitlesOfOneRole(String title) {
    assertThat(CompoundTitles.of(title)).containsExactly(title);
  }
}
