package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobPathsTest {
  private static JobPaths of(String board) {
    return new JobPaths(SiteAddress.of(BoardKey.parse("site:" + board)));
  }

  private static boolean isJob(String board, String address) {
    return of(board).isJob(URI.create("https://" + address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/jobs/410001",
        "/jobs/senior-backend-engineer-berlin",
        "/jobs/410001-senior-backend-engineer/",
        "/en/careers/openings/6f1c2a34-9b1e-4c5d-8e7f-001122334455",
        "/careers/backend-engineer",
        "/careers/position.html?gh_jid=5512345",
        "/careers/engineering/staff-platform-engineer",
        "/karriere/stellenangebote/softwareentwickler-m-w-d-hamburg",
        "/stellen/java-entwickler-4711.html",
        "/emplois/developpeur-backend-h-f",
        "/offres-d-emploi/ingenieur-logiciel-paris",
        "/empleos/desarrollador-backend-remoto",
        "/vacatures/backend-ontwikkelaar-utrecht",
        "/vagas/desenvolvedor-backend-123",
        "/about/positions/kassierer-m-w-d",
        "/job.php?id=4711",
        "/acme/job/octxafww",
        "/jobs/8214/payroll-specialist/job?in_iframe=1",
        "/careers/job-opening.php?req=3762934&req_loc=1393575",
        "/company/join-us/site-reliability-engineer"
      })
  void addressesOfOpenings(String path) {
    assertThat(isJob("tidewrack.example", "tidewrack.example" + path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/jobs",
        "/jobs/",
        "/careers",
        "/careers/life-at-tidewrack",
        "/careers/our-benefits",
        "/careers/benefits-and-perks",
        "/jobs/search?page=2",
        "/job/search",
        "/jobs/category/engineering",
        "/jobs/locations/berlin-germany",
        "/jobs/page/2",
        "/jobs/410001/apply",
        "/blog/2026/11/how-we-hire-engineers",
        "/products/jobs-to-be-done.pdf",
        "/jobs/tide-chart.pdf",
        "/news/123456",
        "/en/privacy",
        "/team/backend-engineer"
      })
  void otherAddresses(String path) {
    assertThat(isJob("tidewrack.example", "tidewrack.example" + path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "careers.tidewrack.example, careers.tidewrack.example/backend-engineer, true",
    "careers.tidewrack.example, careers.tidewrack.example/o/4711, true",
    "careers.tidewrack.example, careers.tidewrack.example/4711-cook, true",
    "careers.tidewrack.example, careers.tidewrack.example/our-story, false",
    "tidewrack.example/arbeiten, tidewrack.example/arbeiten/backend-engineer, true",
    "tidewrack.example/arbeiten, tidewrack.example/arbeiten/4711, true",
    "tidewrack.example/arbeiten, tidewrack.example/backend-engineer, false"
  })
  void theBoardsOwnFolderCounts(String board, String address, boolean expected) {
    assertThat(isJob(board, address)).isEqualTo(expected);
  }

  @Test
  void onlyEntriesInTheFolderOfTheBoardAreListed() {
    JobPaths paths = of("tidewrack.example/de");
    assertThat(paths.isListed(URI.create("https://tidewrack.example/de/jobs/4711"))).isTrue();
    assertThat(paths.isListed(URI.create("https://tidewrack.example/en/jobs/4711"))).isFalse();
    assertThat(paths.isJob(URI.create("https://tidewrack.example/en/jobs/4711"))).isTrue();
  }
}
