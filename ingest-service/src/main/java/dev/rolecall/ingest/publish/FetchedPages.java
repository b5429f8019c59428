package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.HostDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The content of the pages of a board fetched so far, and why fetching ended early.
final class FetchedPages {
  final List<Page.Item> items = new ArrayList<>();
  final List<Page.FoundBoard> boards = new ArrayList<>();
  final Map<String, String> etags = new HashMap<>();

  /// Postings that the board lists but whose details were not read. They are not absent, and what
  /// is known about them remains.
  final Set<String> listedOnly = new HashSet<>();

  int unreadable;
  int count;
  boolean notModified;

  /// The number of pages with postings.
  int contentPages;

  /// Whether the pages may not show all postings, so that absence closes none.
  boolean partial;

  /// Whether the board lists postings whose details it does not have, so that they are requested
  /// again.
  boolean detailsMissing;

  @Nullable CrawlFailure failure;
  String detail = "";

  /// How long the host does not want to be requested, null when it did not say.
  @Nullable Duration retryAfter;

  /// How the host may be requested after the crawl, null when it was not requested.
  @Nullable HostDelay hostDelay;

  private @Nullable Integer total;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> hashes = new HashSet<>();
  private Set<String> lastIds = Set.of();
  private int repeatedRows;

  /// Whether a page lists exactly what the page before it does. The source then ignores the
  /// parameters for pages: it would repeat this page forever, and other postings are not shown.
  boolean repeatsLast(Page page) {
    return page instanceof Page.Postings postings
        && !postings.items().isEmpty()
        && idsOf(postings).equals(lastIds);
  }

  private static Set<String> idsOf(Page.Postings postings) {
    Set<String> all = new HashSet<>(postings.listedOnly());
    postings.items().forEach(item -> all.add(item.externalId()));
    return all;
  }

  void add(Page page) {
    switch (page) {
      case Page.Postings postings -> add(postings);
      case Page.Boards found -> boards.addAll(found.boards());
    }
  }

  /// A posting that several pages list with the same content is one posting: pages overlap when a
  /// posting is added in between, and so do the parts of a board that is read in parts.
  private void add(Page.Postings postings) {
    postings.items().stream().filter(item -> !isRepeated(item)).forEach(items::add);
    lastIds = idsOf(postings);
    ids.addAll(lastIds);
    contentPages += lastIds.isEmpty() ? 0 : 1;
    listedOnly.addAll(postings.listedOnly());
    unreadable += postings.unreadable();
    repeatedRows += postings.repeated();
    partial |= postings.partial();
    Integer stated = postings.total();
    if (stated != null && total != null && !stated.equals(total)) {
      fail(
          CrawlFailure.TRUNCATED,
          "the number of postings changed from %d to %d".formatted(total, stated));
    }
    total = stated == null ? total : stated;
  }

  private boolean isRepeated(Page.Item item) {
    return !hashes.add(item.externalId() + " " + item.contentHash());
  }

  /// To be called after the last page: fewer postings than the source states are not the whole
  /// board. The total counts rows, but a row that moved to the next page while it was read counts
  /// once.
  void checkTotal() {
    int read = ids.size() + repeatedRows + unreadable;
    if (failure == null && total != null && read < total) {
      fail(CrawlFailure.TRUNCATED, "%d of %d postings were listed".formatted(read, total));
    }
  }

  void fail(FetchResult.Failed failed) {
    retryAfter = failed.retryAfter();
    fail(failed.reason(), failed.detail());
  }

  /// The first failure is kept.
  void fail(CrawlFailure reason, String newDetail) {
    if (failure == null) {
      failure = reason;
      detail = newDetail;
    }
  }
}
