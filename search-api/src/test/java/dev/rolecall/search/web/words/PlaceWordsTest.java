package dev.rolecall.search.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.testkit.JobBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Utrecht | UT | NL | Utrecht, NL
          Austin  | TX | US | Austin, TX, US
          -       | -  | DE | Germany
          -       | BY | DE | BY, DE
          Gotham  | -  | -  | Gotham
          """)
  void namesAPlace(
      @Nullable String city, @Nullable String region, @Nullable String country, String words) {
    assertThat(PlaceWords.place(new Place(city, region, country, null, null))).isEqualTo(words);
  }

  @Test
  void saysPlaceAndWayOfWorking() {
    assertThat(where(job().in("Utrecht", "NL").working(WorkMode.HYBRID)))
        .isEqualTo("Utrecht, NL · hybrid");
  }

  @Test
  void saysFromWhereARemoteJobMayBeDone() {
    assertThat(where(job().remoteFrom("EU"))).isEqualTo("Remote within the EU");
    assertThat(where(job().remoteFrom("WORLDWIDE"))).isEqualTo("Remote, worldwide");
  }

  @Test
  void saysRemoteAloneWhereTheScopeIsNotStated() {
    assertThat(where(job().working(WorkMode.REMOTE))).isEqualTo("Remote");
    assertThat(where(job().in("Berlin", "DE").working(WorkMode.REMOTE).working(WorkMode.ONSITE)))
        .isEqualTo("Berlin, DE · remote or on site");
  }

  @Test
  void countsManyPlaces() {
    assertThat(where(job().in("A", "NL").in("B", "NL").in("C", "NL").in("D", "NL").in("E", "NL")))
        .isEqualTo("A, NL; B, NL; C, NL and 2 more");
  }

  @Test
  void saysNothingWhereNothingIsStated() {
    assertThat(where(job())).isEmpty();
  }

  private static JobBuilder job() {
    return JobBuilder.aJob("Backend Engineer");
  }

  private static String where(JobBuilder job) {
    Opening opening = job.opening();
    return PlaceWords.where(opening);
  }
}
