package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetchedPagesTest {
  private static Page.Postings page(int from, int to, Duration lifetime) {
    List<Page.Item> items =
        IntStream.range(from, to)
            .mapToObj(id -> new Page.Item("/jobs/" + id, "{}", "v", null, lifetime))
            .toList();
    return new Page.Postings(items, 0);
  }

  /// The state of a board is one record, and a site may have any number of sitemaps.
  @Test
  void aSiteHasABoundForAllOfItsSitemaps() {
    FetchedPages pages = new FetchedPages();
    pages.add(page(0, 4_000, Duration.ofDays(1)));
    assertThat(pages.partial).isFalse();
    pages.add(page(4_000, 8_000, Duration.ofDays(1)));
    assertThat(pages.items).hasSize(FetchedPages.MAX_SITE_POSTINGS);
    assertThat(pages.partial).as("the others may be open").isTrue();
  }

  @Test
  void aBoardHasAllOfItsPostings() {
    FetchedPages pages = new FetchedPages();
    pages.add(page(0, 8_000, null));
    assertThat(pages.items).hasSize(8_000);
    assertThat(pages.partial).isFalse();
  }
}
