package dev.rolecall.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.SourceDictionary;
import dev.rolecall.model.source.SourceKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRegistryTest {
  @Test
  void aSourceWithAnAdapterHasTheTermsOfItsAdapter() {
    for (Source source : SourceRegistry.sources().all()) {
      assertThat(SourceRegistry.terms(source.id())).isEqualTo(source.terms());
    }
  }

  @Test
  void theItemsOfEachSourceCanBeRead() {
    assertThat(SourceRegistry.readers())
        .extracting(PostingReader::source)
        .doesNotHaveDuplicates()
        .containsAll(SourceRegistry.sources().all().stream().map(Source::id).toList());
  }

  /// Absence does not close postings of a feed, and no one removes those of a thread: their age
  /// does. An employer's own board shows what is open.
  @Test
  void postingsOfFeedsAndThreadsExpireByAge() {
    for (Source source : SourceRegistry.sources().all()) {
      Duration limit =
          switch (source.terms().kind()) {
            case THREAD -> Duration.ofDays(60);
            case FEED -> Duration.ofDays(45);
            case EMPLOYER_BOARD, EMPLOYER_BOARD_ONE_PLACE, UNKNOWN -> null;
          };
      assertThat(source.terms().ageLimit()).as(source.id().value()).isEqualTo(limit);
    }
  }

  @Test
  void eachSourceWithAnAdapterHasAName() {
    assertThat(SourceRegistry.sources().all())
        .allSatisfy(source -> assertThat(SourceDictionary.shared().name(source.id())).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "hn-who-is-hiring, THREAD",
    "greenhouse, EMPLOYER_BOARD_ONE_PLACE",
    "lever, EMPLOYER_BOARD_ONE_PLACE",
    "remoteok, FEED",
    "lever-eu, EMPLOYER_BOARD_ONE_PLACE",
    "ashby, EMPLOYER_BOARD",
    "personio, EMPLOYER_BOARD",
    "workable, EMPLOYER_BOARD_ONE_PLACE",
    "workday, EMPLOYER_BOARD",
    "career-page, EMPLOYER_BOARD"
  })
  void eachSourceHasAKind(String source, SourceKind kind) {
    assertThat(SourceRegistry.terms(SourceId.of(source)).kind()).isEqualTo(kind);
  }
}
