package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.source.CrawlFailure;
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

  /// Whether the board lists postings whose details it does not have, so that they are requested
  /// again.
  boolean detailsMissing;

  @Nullable CrawlFailure failure;
  String detail = "";
  private @Nullable Integer total;

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
    unreadable += postings.unreadable();
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

  private final Set<String> hashes = new HashSet<>();

  /// To be called after the last page: fewer postings than the source states are not the whole
  /// board.
  void checkTotal() {
    int read = items.size() + unreadable;
    if (failure == null && total != null && read < total) {
      fail(CrawlFailure.TRUNCATED, "%d of %d postings were listed".formatted(read, total));
    }
  }

  /// The first failure is kept.
  void fail(CrawlFailure reason, String newDetail) {
    if (failure == null) {
      failure = reason;
      detail = newDetail;
    }
  }
}
