package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads all pages of a board, and then the details of its new and changed postings.
final class Crawler {
  /// A board with more pages than this is most likely parsed incorrectly.
  private static final int MAX_PAGES = 1_000;

  private final Fetcher fetcher;
  private final SourceAddresses addresses;

  Crawler(Fetcher fetcher, SourceAddresses addresses) {
    this.fetcher = fetcher;
    this.addresses = addresses;
  }

  FetchedPages read(Source source, Board board) throws InterruptedException {
    FetchedPages pages = new FetchedPages();
    try {
      URI base = addresses.addressOf(source, board.key());
      read(base, source, board, pages);
      pages.hostDelay = fetcher.delayOf(base);
    } catch (IllegalArgumentException e) {
      // A board name that results in an invalid address is a failure of this board only.
      pages.fail(CrawlFailure.UNREADABLE, "invalid address: " + e.getMessage());
    }
    return pages;
  }

  private void read(URI base, Source source, Board board, FetchedPages pages)
      throws InterruptedException {
    if (isUnchanged(base, source, board)) {
      pages.notModified = true;
    } else {
      readPages(base, source, board, pages);
      new DetailReader(fetcher, base, source, board, pages).read();
    }
  }

  private void readPages(URI base, Source source, Board board, FetchedPages pages)
      throws InterruptedException {
    Queue<SourceRequest> requests = new ArrayDeque<>(List.of(source.firstRequest(board.key())));
    for (SourceRequest request = requests.poll(); request != null; request = requests.poll()) {
      if (pages.count == MAX_PAGES) {
        pages.fail(CrawlFailure.TRUNCATED, "more than " + MAX_PAGES + " pages");
        return;
      }
      String etag = pages.count == 0 ? onlyEtag(source, board, request) : null;
      switch (fetcher.get(base, request, etag)) {
        case FetchResult.Ok ok -> requests.addAll(take(source, board, request, ok, pages));
        case FetchResult.NotModified _ -> pages.notModified = true;
        case FetchResult.Failed failed -> {
          pages.fail(failed);
          return;
        }
      }
      pages.count++;
    }
    pages.checkTotal();
  }

  /// A board with several pages is unchanged if all of them are. If one is not, the whole board is
  /// read: the pages that are not modified would have no content.
  private boolean isUnchanged(URI base, Source source, Board board) throws InterruptedException {
    Map<String, String> etags = board.state().etags();
    if (etags.size() < 2 || isCatalog(source, board)) {
      return false;
    }
    for (Map.Entry<String, String> page : etags.entrySet()) {
      SourceRequest request = new SourceRequest(page.getKey(), null, source.access());
      if (!(fetcher.get(base, request, page.getValue()) instanceof FetchResult.NotModified)) {
        return false;
      }
    }
    return true;
  }

  /// A catalog is never requested conditionally: the schedule of its boards depends on their age,
  /// which changes even if the list does not.
  private static @Nullable String onlyEtag(Source source, Board board, SourceRequest request) {
    Map<String, String> etags = board.state().etags();
    return isCatalog(source, board) || etags.size() > 1 ? null : etags.get(request.path());
  }

  private static boolean isCatalog(Source source, Board board) {
    return source.catalog().filter(board.key()::equals).isPresent();
  }

  /// @return the next requests
  private static List<SourceRequest> take(
      Source source, Board board, SourceRequest request, FetchResult.Ok ok, FetchedPages pages) {
    try {
      Page page = source.parse(board.key(), request, ok.body());
      if (request.body() == null) {
        Optional.ofNullable(ok.etag()).ifPresent(etag -> pages.etags.put(request.path(), etag));
      }
      if (pages.repeatsLast(page)) {
        pages.partial = true;
        return List.of();
      }
      pages.add(page);
      return page.next();
    } catch (UnreadablePayloadException e) {
      pages.fail(CrawlFailure.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A bug in an adapter is a failure of its board only.
      pages.fail(CrawlFailure.UNREADABLE, "the adapter failed: " + e);
    }
    return List.of();
  }
}
