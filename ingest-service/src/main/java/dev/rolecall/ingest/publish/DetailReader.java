package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.SeenPosting;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the details of a board's new and changed postings. Unchanged postings cost no request.
///
/// A detail that cannot be read concerns its posting only: the posting is not published, but it is
/// listed, and its detail is requested again in the next crawl. A failure of the host, or several
/// such details in a row, makes the crawl incomplete and ends it: what was read until then is
/// published, and the next crawl continues with the rest. A detail that does not exist (404) is an
/// answer: the posting is published with what the list has, and its detail is requested again in
/// each crawl.
final class DetailReader {
  private static final Logger log = LoggerFactory.getLogger(DetailReader.class);

  /// The rest is read in the next crawls, so that one large board does not occupy its host for
  /// hours.
  static final int MAX_DETAILS = 1_000;

  /// So many unreadable details in a row are not those of single postings.
  static final int MAX_UNREADABLE_IN_A_ROW = 5;

  /// Ends the content hash of a posting without its detail.
  private static final String WITHOUT_DETAIL = "-";

  private final Fetcher fetcher;
  private final URI base;
  private final Source source;
  private final Board board;
  private final FetchedPages pages;
  private int requests;
  private int unreadableInARow;
  private boolean stopped;

  DetailReader(Fetcher fetcher, URI base, Source source, Board board, FetchedPages pages) {
    this.fetcher = fetcher;
    this.base = base;
    this.source = source;
    this.board = board;
    this.pages = pages;
    this.stopped = pages.failure != null && isOfHost(pages.failure);
  }

  void read() throws InterruptedException {
    List<Page.Item> whole = new ArrayList<>();
    List<Page.Item> withDetails = new ArrayList<>();
    for (Page.Item item : pages.items) {
      (item.detail() == null || isUnchanged(item) ? whole : withDetails).add(item);
    }
    pages.items.clear();
    pages.items.addAll(whole);
    rotate(withDetails);
    for (Page.Item item : withDetails) {
      Page.Item read = stopped ? null : read(item);
      if (read == null) {
        pages.listedOnly.add(item.externalId());
      } else {
        pages.items.add(read);
      }
    }
  }

  /// Unreadable details that ended the crawls before do not end each one: the next crawls begin
  /// with other postings.
  private void rotate(List<Page.Item> items) {
    Collections.rotate(items, -(board.state().failures() / 2) * MAX_UNREADABLE_IN_A_ROW);
  }

  private boolean isUnchanged(Page.Item item) {
    SeenPosting before = board.state().seen().get(item.externalId());
    return before != null && before.hash().equals(item.contentHash());
  }

  /// Null when the detail was not read.
  private Page.@Nullable Item read(Page.Item item) throws InterruptedException {
    if (requests == MAX_DETAILS) {
      stop(CrawlFailure.TRUNCATED, "more than " + MAX_DETAILS + " details to read");
      return null;
    }
    requests++;
    return switch (request(item)) {
      case FetchResult.Ok ok -> withDetail(item, ok.body());
      case FetchResult.NotModified _ -> null; // it is not requested conditionally
      case FetchResult.Failed failed when failed.reason() == CrawlFailure.NOT_FOUND ->
          withoutDetail(item);
      case FetchResult.Failed failed -> {
        if (failed.retryAfter() != null) {
          pages.retryAfter = failed.retryAfter();
        }
        yield unread(item, failed.reason(), failed.detail());
      }
    };
  }

  /// A path that is not valid in an address leads to no detail.
  private FetchResult request(Page.Item item) throws InterruptedException {
    try {
      return fetcher.get(base, Objects.requireNonNull(item.detail()), null);
    } catch (IllegalArgumentException e) {
      return new FetchResult.Failed(
          CrawlFailure.NOT_FOUND, "invalid address: " + e.getMessage(), null);
    }
  }

  private Page.@Nullable Item withDetail(Page.Item item, String body) {
    try {
      Page.Item read = source.withDetail(board.key(), item, body);
      unreadableInARow = 0;
      return read;
    } catch (RuntimeException e) {
      String reason =
          e instanceof UnreadablePayloadException
              ? String.valueOf(e.getMessage())
              : "the adapter failed: " + e;
      return unread(item, CrawlFailure.UNREADABLE, reason);
    }
  }

  private Page.@Nullable Item unread(Page.Item item, CrawlFailure reason, String detail) {
    String message = "detail of " + item.externalId() + ": " + detail;
    unreadableInARow++;
    if (isOfHost(reason) || unreadableInARow == MAX_UNREADABLE_IN_A_ROW) {
      stop(reason, message);
    } else {
      log.info("{}: {} ({})", board.key(), message, reason);
    }
    return null;
  }

  private void stop(CrawlFailure reason, String detail) {
    stopped = true;
    pages.fail(reason, detail);
  }

  /// Whether further requests to the host would fail in the same way.
  private static boolean isOfHost(CrawlFailure reason) {
    return switch (reason) {
      case RATE_LIMITED, BREAKER_OPEN, NETWORK, ROBOTS -> true;
      case REFUSED,
          SERVER_ERROR,
          NOT_FOUND,
          TOO_LARGE,
          UNREADABLE,
          TRUNCATED,
          SUDDENLY_EMPTY,
          CONTRACT_DRIFT,
          RESERVED,
          UNKNOWN ->
          false;
    };
  }

  /// A posting that was read with its detail before keeps it.
  private Page.@Nullable Item withoutDetail(Page.Item item) {
    pages.detailsMissing = true;
    SeenPosting before = board.state().seen().get(item.externalId());
    return before == null || before.hash().endsWith(WITHOUT_DETAIL)
        ? new Page.Item(item.externalId(), item.payload(), item.contentHash() + WITHOUT_DETAIL)
        : null;
  }
}
