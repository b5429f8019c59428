package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Reads all pages of a board, and then the details of its new and changed postings.
final class Crawler {
  /// A board with more pages than this is most likely parsed incorrectly.
  private static final int MAX_PAGES = 1_000;

  private final Fetcher fetcher;
  private final SourceAddresses addresses;
  private final LongSupplier nanoTime;

  Crawler(Fetcher fetcher, SourceAddresses addresses) {
    this(fetcher, addresses, System::nanoTime);
  }

  /// @param nanoTime the real time, for the limit of crawls
  Crawler(Fetcher fetcher, SourceAddresses addresses, LongSupplier nanoTime) {
    this.fetcher = fetcher;
    this.addresses = addresses;
    this.nanoTime = nanoTime;
  }

  /// @param startedAt the current time
  FetchedPages read(Source source, Board board, Instant startedAt) throws InterruptedException {
    FetchedPages pages = new FetchedPages();
    KnownDetails known = new KnownDetails(board, startedAt);
    // the list shows which postings' details are read again
    boolean conditional = !isCatalog(source, board) && !known.isAnyDue();
    try {
      URI base = addresses.addressOf(source, board.key());
      read(base, source, board, known, conditional, pages);
      pages.hostDelay = fetcher.delayOf(base);
    } catch (IllegalArgumentException e) {
      // A board name that results in an invalid address is a failure of this board only.
      pages.fail(CrawlFailure.UNREADABLE, "invalid address: " + e.getMessage());
    }
    return pages;
  }

  private void read(
      URI base,
      Source source,
      Board board,
      KnownDetails known,
      boolean conditional,
      FetchedPages pages)
      throws InterruptedException {
    if (conditional && isUnchanged(base, source, board)) {
      pages.notModified = true;
    } else {
      readPages(base, source, board, conditional, pages);
      CrawlTimeLimit limit = limit(source, CrawlTimeLimit.DETAILS);
      new DetailReader(fetcher, base, source, board, known, pages, limit).read();
    }
  }

  /// Sites are read by the thousand, and only some of them at a time.
  private CrawlTimeLimit limit(Source source, Duration duration) {
    return source.readsAnyHost() ? CrawlTimeLimit.of(duration, nanoTime) : CrawlTimeLimit.NONE;
  }

  private void readPages(
      URI base, Source source, Board board, boolean conditional, FetchedPages pages)
      throws InterruptedException {
    List<SourceRequest> first =
        source.usesSitemaps()
            ? source.firstRequests(board.key(), fetcher.sitemaps(base))
            : List.of(source.firstRequest(board.key()));
    readPages(base, source, board, conditional, pages, first);
    if (pages.failure == null && !pages.notModified) {
      Optional<SourceRequest> last = source.lastRequest(board, pages.isEmpty());
      if (last.isPresent()) {
        readPages(base, source, board, conditional, pages, List.of(last.get()));
      }
    }
    pages.checkTotal();
  }

  /// @param first the requests to begin with
  private void readPages(
      URI base,
      Source source,
      Board board,
      boolean conditional,
      FetchedPages pages,
      List<SourceRequest> first)
      throws InterruptedException {
    CrawlTimeLimit limit = limit(source, CrawlTimeLimit.LIST);
    Queue<SourceRequest> requests = new ArrayDeque<>(first);
    Set<String> sent = new HashSet<>();
    for (SourceRequest request = requests.poll(); request != null; request = requests.poll()) {
      if (!sent.add(request.path() + " " + request.body())) {
        continue;
      }
      if (pages.count == MAX_PAGES) {
        pages.failList("more than " + MAX_PAGES + " pages");
        return;
      }
      if (limit.isOver()) {
        String read = "%d pages of the list were read in %d minutes, and not its end";
        pages.failList(read.formatted(pages.count, CrawlTimeLimit.LIST.toMinutes()));
        return;
      }
      String etag = conditional && pages.count == 0 ? onlyEtag(board, request) : null;
      switch (fetcher.get(base, request, etag)) {
        case FetchResult.Ok ok -> requests.addAll(take(source, board, request, ok, pages));
        case FetchResult.NotModified _ -> pages.notModified = true;
        case FetchResult.Failed failed -> {
          Optional<Page> rest = afterFailure(source, board, request, failed);
          if (rest.isEmpty()) {
            pages.fail(failed);
            return;
          }
          pages.note(failed.detail());
          pages.add(rest.get());
          requests.addAll(rest.get().next());
          continue;
        }
      }
      pages.count++;
    }
  }

  /// While a host accepts no requests for now, no other path on it is requested.
  private static Optional<Page> afterFailure(
      Source source, Board board, SourceRequest request, FetchResult.Failed failed) {
    boolean wholeHost =
        failed.reason() == CrawlFailure.RATE_LIMITED
            || failed.reason() == CrawlFailure.BREAKER_OPEN;
    return wholeHost ? Optional.empty() : source.afterFailure(board, request, failed.reason());
  }

  /// A board with several pages is unchanged if all of them are. If one is not, the whole board is
  /// read: the pages that are not modified would have no content.
  private boolean isUnchanged(URI base, Source source, Board board) throws InterruptedException {
    Map<String, String> etags = board.state().etags();
    if (etags.size() < 2) {
      return false;
    }
    SourceRequest first = source.firstRequest(board.key());
    for (Map.Entry<String, String> page : etags.entrySet()) {
      SourceRequest request = first.withPath(page.getKey());
      if (!(fetcher.get(base, request, page.getValue()) instanceof FetchResult.NotModified)) {
        return false;
      }
    }
    return true;
  }

  /// A catalog is never requested conditionally: the schedule of its boards depends on their age,
  /// which changes even if the list does not.
  private static @Nullable String onlyEtag(Board board, SourceRequest request) {
    Map<String, String> etags = board.state().etags();
    return etags.size() > 1 ? null : etags.get(request.path());
  }

  private static boolean isCatalog(Source source, Board board) {
    return source.catalog().filter(board.key()::equals).isPresent();
  }

  /// @return the next requests
  private static List<SourceRequest> take(
      Source source, Board board, SourceRequest request, FetchResult.Ok ok, FetchedPages pages) {
    try {
      SourceResponse response = new SourceResponse(ok.body(), ok.movedTo(), ok.robotsTag());
      Page page = source.parse(board.key(), request, response);
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
      return takeUnreadable(source, board, request, String.valueOf(e.getMessage()), pages);
    } catch (RuntimeException e) {
      // A bug in an adapter is a failure of its board only.
      pages.fail(CrawlFailure.UNREADABLE, "the adapter failed: " + e);
    }
    return List.of();
  }

  private static List<SourceRequest> takeUnreadable(
      Source source, Board board, SourceRequest request, String reason, FetchedPages pages) {
    Optional<Page> rest = source.afterFailure(board, request, CrawlFailure.UNREADABLE);
    if (rest.isEmpty()) {
      pages.fail(CrawlFailure.UNREADABLE, reason);
      return List.of();
    }
    pages.note(reason);
    pages.add(rest.get());
    return rest.get().next();
  }
}
