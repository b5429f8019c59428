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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads all pages of a board.
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
    URI base = addresses.addressOf(source);
    SourceRequest request = source.firstRequest(board.key());
    for (int page = 0; request != null; page++) {
      if (page == MAX_PAGES) {
        pages.failure(CrawlFailure.TRUNCATED, "more than " + MAX_PAGES + " pages");
        break;
      }
      request =
          pages.take(
              source,
              board,
              request,
              fetch(base, request, page == 0 ? etag(source, board, request) : null));
      pages.count++;
    }
    return pages;
  }

  /// A catalog is never requested conditionally: the schedule of its boards depends on their age,
  /// which changes even if the list does not.
  private static @Nullable String etag(Source source, Board board, SourceRequest request) {
    boolean catalog = source.catalog().filter(board.key()::equals).isPresent();
    return catalog ? null : board.state().etags().get(request.path());
  }

  /// A board name that results in an invalid address is a failure of this board only.
  private FetchResult fetch(URI base, SourceRequest request, @Nullable String etag)
      throws InterruptedException {
    try {
      return fetcher.get(base, request, etag);
    } catch (IllegalArgumentException e) {
      return new FetchResult.Failed(
          CrawlFailure.UNREADABLE, "invalid address: " + e.getMessage(), null);
    }
  }

  /// The content of the pages fetched so far, and why fetching ended early.
  static final class FetchedPages {
    final List<Page.Item> items = new ArrayList<>();
    final List<Page.FoundBoard> boards = new ArrayList<>();
    final Map<String, String> etags = new HashMap<>();
    int unreadable;
    int count;
    boolean notModified;
    @Nullable CrawlFailure failure;
    String detail = "";

    private @Nullable SourceRequest take(
        Source source, Board board, SourceRequest request, FetchResult fetched) {
      return switch (fetched) {
        case FetchResult.Ok ok -> take(source, board, request, ok);
        case FetchResult.NotModified _ -> {
          notModified = true;
          yield null;
        }
        case FetchResult.Failed failed -> {
          failure(failed.reason(), failed.detail());
          yield null;
        }
      };
    }

    private @Nullable SourceRequest take(
        Source source, Board board, SourceRequest request, FetchResult.Ok ok) {
      try {
        Page page = source.parse(board.key(), request, ok.body());
        Optional.ofNullable(ok.etag()).ifPresent(etag -> etags.put(request.path(), etag));
        switch (page) {
          case Page.Postings postings -> {
            items.addAll(postings.items());
            unreadable += postings.unreadable();
          }
          case Page.Boards found -> boards.addAll(found.boards());
        }
        return page.next();
      } catch (UnreadablePayloadException e) {
        failure(CrawlFailure.UNREADABLE, String.valueOf(e.getMessage()));
        return null;
      } catch (RuntimeException e) {
        // A bug in an adapter is a failure of its board only.
        failure(CrawlFailure.UNREADABLE, "the adapter failed: " + e);
        return null;
      }
    }

    private void failure(CrawlFailure reason, String newDetail) {
      failure = reason;
      detail = newDetail;
    }
  }
}
