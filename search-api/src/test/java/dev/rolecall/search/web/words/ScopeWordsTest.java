package dev.rolecall.search.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EU                    | within the EU
          US                    | within the United States
          US CA                 | within the United States or Canada
          NL DE BE              | within the Netherlands, Germany or Belgium
          WORLDWIDE             | worldwide
          WORLDWIDE -US         | worldwide except the United States
          -RU                   | anywhere except Russia
          EU -FR -PL            | within the EU except France or Poland
          UTC-8..UTC-5          | in time zones UTC−8 to UTC−5
          EU UTC+0..UTC+2       | within the EU, in time zones UTC+0 to UTC+2
          LATAM                 | within Latin America
          ATLANTIS              | within ATLANTIS
          """)
  void saysFromWhereAJobMayBeDone(String scope, String words) {
    assertThat(ScopeWords.of(List.of(scope.split(" ")))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"''"})
  void saysNothingOfAScopeWithoutEntries(String words) {
    assertThat(ScopeWords.of(List.of())).isEqualTo(words);
  }
}
