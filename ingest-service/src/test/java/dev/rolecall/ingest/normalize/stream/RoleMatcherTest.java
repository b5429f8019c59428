package dev.rolecall.ingest.normalize.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.TitleWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleMatcherTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Backend Engineer,        Senior Backend Engineer (Java), true
          Backend Engineer,        Backend Developer,              true
          Backend Engineer,        Data Engineer,                  false
          Senior Engineer,         Staff Accountant,               false
          C++ Engineer,            C# Engineer,                    false
          Senior Backend Engineer, Staff Backend Engineer,         true
          Développeur Backend,     Developpeur backend,            true
          """)
  void rareWordsDecideWhetherTitlesAreSimilar(String one, String other, boolean similar) {
    assertThat(TitleWords.of(one).similarity(TitleWords.of(other)) >= 0.467).isEqualTo(similar);
  }
}
