package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.source.SeenDetail;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The content of the pages of a board fetched so far, and why fetching ended early.
final class FetchedPages {
  /// Postings of a site that are kept, so that a board's state fits into a record. A site has many
  /// sitemaps, which anyone may write.
  static final int MAX_SITE_POSTINGS = 5_000;

  final List<Page.Item> items = new ArrayList<>();
  final List<Page.FoundBoard> boards = new ArrayList<>();
  final Map<String, String> etags = new HashMap<>();

  /// Postings that the board lists but whose details were not read. They are not absent, and what
  /// is known about them remains.
  final Set<String> listedOnly = new HashSet<>();

  /// What is stored about details that were read, by external id; null for those that are not read
  /// again.
  final Map<String, @Nullable SeenDetail> details = new HashMap<>();

  /// Postings whose details did not exist for the first time.
  final Set<String> missingOnce = new HashSet<>();

  /// Links to other sites.
  final Set<URI> links = new LinkedHashSet<>();

  int unreadable;
  int count;
  boolean notModified;

  /// Whether the pages may not show all postings, so that absence closes none.
  boolean partial;

  /// Whether the board lists postings whose details it does not have, so that they are requested
  /// again.
  boolean detailsMissing;

  @Nullable CrawlFailure failure;
  String detail = "";

  /// Whether the next crawl continues with details for which this one had no time.
  boolean detailsLeft;

  private boolean listFailed;

  /// The response's Retry-After; null if absent.
  @Nullable Duration retryAfter;

  /// When requests may be sent to the host after the crawl; null when none was sent.
  @Nullable HostDelay hostDelay;

  private @Nullable Integer total;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> hashes = new HashSet<>();
  private Set<String> lastIds = Set.of();
  private int repeatedRows;

  /// Whether a page lists exactly what the page before it does. The source then ignores the
  /// parameters for pages: it would repeat this page forever, and other postings are not shown.
  boolean repeatsLast(Page page) {
    return switch (page) {
      case Page.Postings postings -> repeatsLast(postings);
      case Page.Linked linked -> repeatsLast(linked.postings());
      case Page.Boards _ -> false;
    };
  }

  private boolean repeatsLast(Page.Postings postings) {
    return !postings.items().isEmpty() && idsOf(postings).equals(lastIds);
  }

  /// Whether the pages so far listed nothing, and none of them failed.
  boolean isEmpty() {
    return ids.isEmpty() && unreadable == 0 && failure == null && !notModified;
  }

  private static Set<String> idsOf(Page.Postings postings) {
    Set<String> all = new HashSet<>(postings.listedOnly());
    postings.items().forEach(item -> all.add(item.externalId()));
    return all;
  }

  void add(Page page) {
    switch (page) {
      case Page.Postings postings -> add(postings);
      case Page.Linked linked -> {
        add(linked.postings());
        links.addAll(linked.links());
        if (linked.problem() != null) {
          fail(CrawlFailure.UNREADABLE, linked.problem());
        }
      }
      case Page.Boards found -> boards.addAll(found.boards());
    }
  }

  /// A posting that several pages list with the same content is one posting: pages overlap when a
  /// posting is added in between, and so do the parts of a board that is read in parts.
  private void add(Page.Postings postings) {
    postings.items().stream().filter(item -> !isRepeated(item)).forEach(this::add);
    lastIds = idsOf(postings);
    ids.addAll(lastIds);
    listedOnly.addAll(postings.listedOnly());
    unreadable += postings.unreadable();
    repeatedRows += postings.repeated();
    partial |= postings.partial();
    Integer stated = postings.total();
    if (stated != null && total != null && !stated.equals(total)) {
      failList("the number of postings changed from %d to %d".formatted(total, stated));
    }
    total = stated == null ? total : stated;
  }

  private void add(Page.Item item) {
    if (item.lifetime() != null && items.size() >= MAX_SITE_POSTINGS) {
      partial = true;
    } else {
      items.add(item);
    }
  }

  private boolean isRepeated(Page.Item item) {
    // a page of a site is one posting, however often and with whichever dates it is listed
    String version = item.lifetime() == null ? item.contentHash() : "";
    return !hashes.add(item.externalId() + " " + version);
  }

  /// To be called after the last page: fewer postings than the source states are not the whole
  /// board. The total counts rows, but a row that moved to the next page while it was read counts
  /// once.
  void checkTotal() {
    int read = ids.size() + repeatedRows + unreadable;
    if (failure == null && total != null && read < total) {
      String reason = "%d of %d postings were listed".formatted(read, total);
      if (count > 1) {
        failList(reason);
      } else {
        fail(CrawlFailure.TRUNCATED, reason);
      }
    }
  }

  /// The pages of the list did not become a whole one. The first failure is kept.
  void failList(String reason) {
    listFailed |= failure == null;
    fail(CrawlFailure.TRUNCATED, reason);
  }

  /// Whether the crawl failed because the pages of its list did not become a whole one, and the
  /// next crawl continues with nothing: reading all of them again at once is as likely to fail.
  boolean isListAloneIncomplete() {
    return listFailed && !detailsLeft;
  }

  void fail(FetchResult.Failed failed) {
    retryAfter = failed.retryAfter();
    fail(failed.reason(), failed.detail());
  }

  /// Why a part could not be read that does not make the crawl fail. The first one is kept.
  void note(String reason) {
    detail = detail.isEmpty() ? reason : detail;
  }

  /// The first failure is kept.
  void fail(CrawlFailure reason, String newDetail) {
    if (failure == null) {
      failure = reason;
      detail = newDetail;
    }
  }
}
