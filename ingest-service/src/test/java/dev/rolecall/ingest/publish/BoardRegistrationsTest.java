package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of boards become parts of hosts and paths: they must not choose other ones.
class BoardRegistrationsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  private final RecordingPublisher publisher = new RecordingPublisher();

  private BoardRegistrations registrations(String... boards) {
    BoardProperties properties =
        new BoardProperties(
            true,
            false,
            List.of(boards),
            false,
            2019,
            null,
            Duration.ofHours(6),
            Duration.ofMillis(200));
    return new BoardRegistrations(
        SourceRegistry.sources(),
        SourceAddresses.DEFAULT,
        publisher,
        properties,
        ApiCredentials.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recruitee:127.0.0.1",
        "recruitee:a.b@169.254.169.254",
        "recruitee:2130706433/",
        "recruitee:localhost/x?",
        "recruitee:169.254.169.254/latest/meta-data?x=",
        "recruitee:printer.local",
        "recruitee:metadata.google.internal",
        "recruitee:boards-api.greenhouse.io",
        "recruitee:acme.jobs.personio.de",
        "personio:10.0.0.1",
        "teamtailor:[fe80]",
        "bamboohr:careers.acme.example",
        "breezy:127.0.0.1/",
        "pinpoint:acme.",
        "lever:..",
        "lever:%2e%2e",
        "lever:acme?x=",
        "ashby:a/b",
        "greenhouse:acme/../other",
        "greenhouse:/evil.example/x",
        "workday:acme",
        "workday:acme.wd5/External/../x",
        "workday:evil.example/acme/External",
        "adzuna:xx/it-jobs",
        "adzuna:gb",
        "adzuna:gb/it-jobs?app_key=x",
        "adzuna:gb/../history",
        "usajobs:2210&Page=2/x",
        "usajobs:../../x",
        "feed:acme",
        "feed:127.0.0.1/feed",
        "feed:printer.local/feed",
        "feed:acme.example//evil.example/feed",
        "feed:acme.example@evil.example/feed",
        "feed:acme.example/../feed",
        "feed:acme.example\\@evil.example/feed",
        "feed:api.lever.co/v0/postings/acme",
        "feed:acme.recruitee.com/feed",
        "feed:weworkremotely.com/remote-jobs.rss",
        "feed:www.weworkremotely.com/remote-jobs.rss",
        "feed:devitjobs.uk/job_feed.xml",
        "feed:techtree.example/jobs.rss",
        "site:acme",
        "site:127.0.0.1/jobs",
        "site:printer.local/jobs",
        "site:acme.example/../jobs",
        "site:acme.recruitee.com",
        "site:jobs.lever.co/acme",
        "site:boards.greenhouse.io/acme",
        "site:api.lever.co",
        "site:weworkremotely.com",
        "site:landing.jobs/jobs",
        "site:www.techtree.example",
        "site:recruiting.paylocity.com",
        "paylocity:Tidewrack",
        "paylocity:0C4F0000-0000-4000-8000-00000000000A",
        "paylocity:0c4f0000-0000-4000-8000-00000000000a/Tidewrack",
        "phenom:acme",
        "phenom:10.0.0.1/global/en",
        "phenom:printer.local/global/en",
        "phenom:careers.acme.example/global/en/",
        "phenom:careers.acme.example/global/en?from=0",
        "phenom:careers.acme.example/global/en/search-results",
        "phenom:careers.acme.example/../en",
        "phenom:careers.acme.example//evil.example/en",
        "phenom:careers.acme.example@evil.example/en",
        "phenom:acme.recruitee.com/global/en",
        "phenom:jobs.lever.co/acme",
        "phenom:landing.jobs/global/en"
      })
  void aNameThatChoosesAnotherHostOrPathIsRejected(String board) {
    assertThatThrownBy(
            () -> registrations().register(BoardKey.parse(board), CrawlSchedule.PERIODIC, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "'.*' is (not a valid name of a board of|a host of another source|on a site whose terms"
                + " forbid our use).*");
    assertThat(publisher.registered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recruitee:acme",
        "recruitee:jobs.acme.example",
        "personio:acme.jobs.personio.com",
        "teamtailor:career.acme.example",
        "ashby:Acme%20Robotics",
        "lever:acme.io",
        "workday:acme.wd5/External_Career-Site",
        "workday:wd5.myworkdaysite.com/acme/External",
        "themuse:Software Engineering",
        "hn-who-is-hiring:36152014",
        "remoteok:all",
        "feed:jobs.acme.example/feed.xml",
        "feed:acme.example?feed=job_feed&type=full",
        "feed:devitjobs-fans.example/feed",
        "paylocity:0c4f0000-0000-4000-8000-00000000000a",
        "phenom:careers.acme.example/global/en",
        "phenom:jobs.acme.example",
        "site:careers.acme.example",
        "site:acme.example/de/stellen?team=it"
      })
  void namesInTheFormsOfTheSourcesAreRegistered(String board) {
    registrations().register(BoardKey.parse(board), CrawlSchedule.PERIODIC, null);
    assertThat(publisher.registered())
        .extracting(Board::key)
        .containsExactly(BoardKey.parse(board));
  }

  @ParameterizedTest
  @CsvSource({
    "oracle:ABCD.US2/CX_1, oracle:abcd.us2/CX_1",
    "eightfold:Acme, eightfold:acme",
    "eightfold:acme/acme.com, eightfold:acme",
    "eightfold:acme/Acme.com/apply, eightfold:acme/apply",
    "eightfold:acme/Acme.example, eightfold:acme/acme.example",
    "phenom:Careers.acme.example/global/en, phenom:careers.acme.example/global/en"
  })
  void aBoardHasOneName(String name, String canonical) {
    assertThatThrownBy(
            () -> registrations().register(BoardKey.parse(name), CrawlSchedule.PERIODIC, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is another name of a board; add " + canonical);
    registrations().register(BoardKey.parse(canonical), CrawlSchedule.PERIODIC, null);
    assertThat(publisher.registered())
        .extracting(Board::key)
        .containsExactly(BoardKey.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource({
    "adzuna:gb/it-jobs, 'rolecall.sources.adzuna.app-id and rolecall.sources.adzuna.app-key'",
    "usajobs:2210, 'rolecall.sources.usajobs.key and rolecall.sources.usajobs.email'"
  })
  void aSourceWithoutItsKeyIsDisabled(String board, String settings) {
    assertThatThrownBy(
            () -> registrations().register(BoardKey.parse(board), CrawlSchedule.PERIODIC, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is disabled: it needs your API key. Set " + settings);
    registrations("greenhouse:acme", board).registerInitialBoards(NOW);
    assertThat(publisher.registered())
        .extracting(Board::key)
        .contains(BoardKey.parse("greenhouse:acme"))
        .doesNotContain(BoardKey.parse(board));
  }

  @Test
  void theBoardOfAnotherSourceIsNamed() {
    assertThatThrownBy(
            () ->
                registrations()
                    .register(
                        BoardKey.parse("site:jobs.lever.co/acme"), CrawlSchedule.PERIODIC, null))
        .hasMessage("'jobs.lever.co/acme' is a host of another source; add lever:acme");
  }

  @Test
  void aSettingWithAnInvalidNameDoesNotKeepTheOthersFromBeingRead() {
    registrations("greenhouse:acme", "recruitee:127.0.0.1").registerInitialBoards(NOW);
    assertThat(publisher.registered())
        .extracting(Board::key)
        .contains(BoardKey.parse("greenhouse:acme"))
        .doesNotContain(BoardKey.parse("recruitee:127.0.0.1"));
  }

  /// One after the other, the 111 threads of an import would wait for 111 responses of the broker.
  @Test
  void theBoardsOfAnImportAreRegisteredTogether() {
    List<BoardKey> threads =
        List.of(BoardKey.parse("hn-who-is-hiring:1"), BoardKey.parse("hn-who-is-hiring:2"));
    registrations().registerOnce(threads, Map.of(threads.getFirst(), "November 2026"));
    assertThat(publisher.registered())
        .extracting(Board::key, Board::name, Board::schedule)
        .containsExactly(
            tuple(threads.getFirst(), "November 2026", CrawlSchedule.ONCE),
            tuple(threads.getLast(), null, CrawlSchedule.ONCE));
    assertThat(publisher.registrations()).isEqualTo(1);
  }

  @Test
  void anAddressIsNeverBuiltFromAnInvalidName() {
    SourceAddresses file =
        new SourceAddresses(Map.of("recruitee", "http://boards.example"), List.of());
    var recruitee =
        SourceRegistry.sources().find(BoardKey.parse("recruitee:a").source()).orElseThrow();
    for (SourceAddresses addresses : List.of(file, SourceAddresses.DEFAULT)) {
      assertThatThrownBy(
              () -> addresses.addressOf(recruitee, BoardKey.parse("recruitee:/evil.example/x")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
