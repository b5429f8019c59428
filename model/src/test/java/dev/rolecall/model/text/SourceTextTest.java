package dev.rolecall.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.SourceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  @ParameterizedTest
  @CsvSource({
    "hn-who-is-hiring, Hacker News “Who is hiring?”",
    "remoteok, Remote OK",
    "career-page, Career page"
  })
  void namesASource(String source, String name) {
    assertThat(SourceText.label(SourceId.of(source))).isEqualTo(name);
  }
}
