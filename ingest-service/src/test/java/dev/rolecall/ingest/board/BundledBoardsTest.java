package dev.rolecall.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.SourceLookup;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundledBoardsTest {
  private static final List<BundledBoards.Entry> BOARDS = BundledBoards.all();
  private static final SourceLookup SOURCES = SourceRegistry.sources();

  @Test
  void hasThousandsOfBoardsEachOnce() {
    assertThat(BOARDS).hasSizeGreaterThan(1_500);
    assertThat(BOARDS.stream().map(board -> board.key().toString().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void startsWithSeveralHundredRecentBoards() {
    assertThat(BOARDS.stream().filter(board -> board.lastSeen() >= 2019).count())
        .isGreaterThan(300);
    assertThat(BOARDS.getFirst().lastSeen()).isEqualTo(2026);
  }

  @Test
  void eachBoardHasAnAdapterAndAValidAddress() {
    for (BundledBoards.Entry board : BOARDS) {
      assertThat(SOURCES.find(board.key().source()))
          .as(board.line())
          .hasValueSatisfying(
              source -> {
                source.description().checkName(board.key());
                assertThat(source.address(board.key()).getScheme()).isEqualTo("https");
                assertThat(source.firstRequest(board.key()).path()).startsWith("/");
              });
    }
  }

  /// Hacker News shortens the texts of links.
  @Test
  void noSiteIsTheBeginningOfAnotherOneOfItsTenant() {
    List<String> sites =
        BOARDS.stream()
            .map(board -> board.key().toString().toLowerCase(Locale.ROOT))
            .filter(key -> key.startsWith("workday:"))
            .toList();
    for (String site : sites) {
      assertThat(sites).filteredOn(other -> other.startsWith(site)).containsExactly(site);
    }
    assertThat(BOARDS)
        .extracting(board -> board.key().toString())
        .doesNotContain("workable:apply", "workday:ebay.wd5/apply");
  }

  @Test
  void anEntryIsReadAsItIsWritten() {
    BOARDS.forEach(board -> assertThat(BundledBoards.Entry.parse(board.line())).isEqualTo(board));
  }
}
