package dev.rolecall.ingest.normalize.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Place;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LA                                | Los Angeles/CA/US
          LA - Chicago                      | Los Angeles/CA/US, Chicago/IL/US
          NYC / LA                          | New York/NY/US, Los Angeles/CA/US
          New Orleans, LA                   | New Orleans/LA/US
          LA - New Orleans                  | New Orleans/LA/US
          California - LA                   | Los Angeles/CA/US
          Ikeja, LA, Nigeria                | Ikeja/NG
          """)
  void readsCodesThatAreACityAndAState(String text, String places) {
    assertThat(read(text)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          New York New York United States   | New York/NY/US
          Columbus, IN                      | Columbus/IN/US
          Munster,IN 46321                  | Munster/IN/US
          12 Harbour St, Portland,OR 97201  | Portland/OR/US
          IN - Bloomington                  | Bloomington/IN/US
          Pune, IN                          | Pune/MH/IN
          London (in our office)            | London/ENG/GB
          Plymouth, MI, United States       | Plymouth/MI/US
          Fairfield, NJ, USA                | Fairfield/NJ/US
          """)
  void theStateDeterminesTheCity(String text, String places) {
    assertThat(read(text)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ghent, Flanders, Belgium             | Ghent/VLG/BE
          Lyon, Auvergne-Rhône-Alpes, France   | Lyon/FR
          Florence, Tuscany, Italy             | Florence/IT
          Granada, Andalusia, Spain            | Granada/ES
          Joinville, SC, Brazil                | Joinville/BR
          Cordoba, Cordoba, Argentina          | Córdoba/AR
          Berlin, Munich, Germany              | Berlin/BE/DE, Munich/BY/DE
          Munich/Garching, Germany             | Munich/BY/DE, Garching/DE
          Munich or Garching, Germany          | Munich/BY/DE, Garching/DE
          SF, NY, SEA, Remote-US               | San Francisco/CA/US, New York/NY/US, Seattle/WA/US
          """)
  void readsRegionsBetweenACityAndItsCountry(String text, String places) {
    assertThat(read(text)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US, OH, Dublin                    | Dublin/OH/US
          USA.VA.Reston                     | Reston/VA/US
          CA, BC, Vancouver                 | Vancouver/BC/CA
          London, KY                        | London/KY/US
          Lebanon, NH                       | Lebanon/NH/US
          Anna, Illinois                    | Anna/IL/US
          Santa Clara, CA United States     | Santa Clara/CA/US
          Quincy, Washington, United States | Quincy/WA/US
          Boston, New York                  | Boston/MA/US, New York/NY/US
          US, Cambridge                     | Cambridge/MA/US
          Cambridge/Boston                  | Cambridge/MA/US, Boston/MA/US
          Cambridge                         | Cambridge/ENG/GB
          """)
  void whatStandsNextToANameDecidesBeforeItsSize(String text, String places) {
    assertThat(read(text)).isEqualTo(places);
  }

  private static String read(String text) {
    return PlaceRules.parse(text).stream()
        .map(PlaceRulesTest::written)
        .collect(Collectors.joining(", "));
  }

  private static String written(Place place) {
    return Stream.of(place.city(), place.region(), place.country())
        .filter(part -> part != null)
        .collect(Collectors.joining("/"));
  }
}
