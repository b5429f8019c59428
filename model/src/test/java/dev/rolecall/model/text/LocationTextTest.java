package dev.rolecall.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Utrecht | UT       | NL | Utrecht, Netherlands
          Austin  | TX       | US | Austin, TX, United States
          -       | -        | DE | Germany
          -       | CA       | US | California, United States
          -       | Moravia  | CZ | Moravia, Czechia
          -       | Patagonia| -  | Patagonia
          Gotham  | -        | -  | Gotham
          Gotham  | -        | XX | Gotham, XX
          """)
  void writesPlaces(
      @Nullable String city, @Nullable String region, @Nullable String country, String text) {
    assertThat(PlaceText.of(new Place(city, region, country, null, null))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Utrecht         | HYBRID         | -             | Utrecht, Netherlands · hybrid
          -               | REMOTE         | -             | Remote
          -               | REMOTE         | EU            | Remote in the EU
          -               | REMOTE         | WORLDWIDE     | Remote worldwide
          -               | -              | US            | Remote in the United States
          Utrecht         | HYBRID         | EU            | Utrecht, Netherlands · hybrid
          Utrecht         | REMOTE ONSITE  | EU            | Remote in the EU · Utrecht, Netherlands · on-site
          Utrecht         | REMOTE ONSITE  | -             | Utrecht, Netherlands · remote or on-site
          A B B C D E     | UNKNOWN        | -             | A, Netherlands; B, Netherlands; C, Netherlands and 2 more
          -               | -              | -             | ''
          """)
  void writesWhereAndHowTheWorkIsDone(
      @Nullable String cities, @Nullable String modes, @Nullable String scope, String text) {
    List<Place> places =
        cities == null
            ? null
            : Arrays.stream(cities.split(" "))
                .map(city -> new Place(city, null, "NL", null, null))
                .toList();
    List<WorkMode> workModes =
        modes == null ? null : Arrays.stream(modes.split(" ")).map(WorkMode::valueOf).toList();
    List<String> remoteScope = scope == null ? null : List.of(scope.split(" "));
    assertThat(LocationText.of(places, workModes, remoteScope)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EU                    | in the EU
          US                    | in the United States
          NL DE BE              | in the Netherlands, Germany or Belgium
          WORLDWIDE             | worldwide
          WORLDWIDE -US         | worldwide except the United States
          -RU                   | anywhere except Russia
          EU -FR -PL            | in the EU except France or Poland
          UTC-8..UTC-5          | in time zones UTC−8 to UTC−5
          UTC+1                 | in time zone UTC+1
          EU UTC+0..UTC+2       | in the EU, in time zones UTC+0 to UTC+2
          LATAM                 | in Latin America
          ATLANTIS              | in ATLANTIS
          """)
  void writesRemoteScopes(String scope, String text) {
    assertThat(RemoteScopeText.of(List.of(scope.split(" ")))).isEqualTo(text);
  }

  @Test
  void writesNothingForAScopeWithoutEntries() {
    assertThat(RemoteScopeText.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NL, the Netherlands", "DE, Germany", "WORLDWIDE, anywhere", "XX, XX"})
  void writesAreasInsideASentence(String code, String text) {
    assertThat(RemoteScopeText.area(code)).isEqualTo(text);
  }
}
