package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.SeenPosting;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the details of a board's new and changed postings. Unchanged postings cost no request.
///
/// A detail that cannot be read concerns its posting only: the posting is not published, but it is
/// listed, and its detail is requested again in the next crawl. A failure of the host, or several
/// such details in a row, makes the crawl incomplete and ends it: what was read until then is
/// published, and the next crawl continues with the rest. A detail with status 404 does not fail:
/// the posting is published with what the list has, and its detail is requested again in each
/// crawl; where the source defines what a missing detail means, the second 404 in a row closes the
/// posting.
///
/// A detail that redirects to another page closes the posting only after a day, because sites
/// redirect while they are repaired.
///
/// A page that is no longer that of an opening closes the posting only after a day, because sites
/// respond with status 200 while they are repaired.
///
/// Where rows do not show all changes, details are read again after some time, conditionally. Those
/// for which a crawl has no time are read in the next ones.
final class DetailReader {
  private static final Logger log = LoggerFactory.getLogger(DetailReader.class);

  /// The rest is read in the next crawls, so that one large board does not occupy its host for
  /// hours.
  static final int MAX_DETAILS = 1_000;

  /// The maximum length in characters of all details of one crawl: they are in memory until the
  /// crawl is published.
  static final int MAX_LENGTH = 10_000_000;

  /// This many unreadable details in a row are not a problem of single postings.
  static final int MAX_UNREADABLE_IN_A_ROW = 5;

  /// How long the page of an opening must have been another one, in each crawl.
  static final Duration OTHER_PAGE_FOR = Duration.ofDays(1);

  /// Ends the content hash of a posting without its detail.
  private static final String WITHOUT_DETAIL = "-";

  private final Fetcher fetcher;
  private final URI base;
  private final Source source;
  private final Board board;
  private final KnownDetails known;
  private final FetchedPages pages;
  private final CrawlTimeLimit limit;
  private final Set<String> forbidden = new HashSet<>();
  private int requests;
  private long length;
  private int unreadableInARow;
  private boolean stopped;

  /// Why details are left when there was no time for them.
  private @Nullable String truncated;

  DetailReader(
      Fetcher fetcher,
      URI base,
      Source source,
      Board board,
      KnownDetails known,
      FetchedPages pages,
      CrawlTimeLimit limit) {
    this.fetcher = fetcher;
    this.base = base;
    this.source = source;
    this.board = board;
    this.known = known;
    this.pages = pages;
    this.limit = limit;
    this.stopped = pages.failure != null && isOfHost(pages.failure);
  }

  void read() throws InterruptedException {
    DetailQueue queue = DetailQueue.of(pages.items, known, rotation());
    pages.items.clear();
    queue.current().forEach(item -> pages.items.add(known.unchanged(item)));
    int left = queue.due().size();
    for (Page.Item item : queue.due()) {
      checkTime(item, left--);
      Page.Item read = stopped ? null : read(item);
      if (read != null) {
        pages.items.add(read);
      } else if (stopped && known.isRowUnchanged(item)) {
        pages.items.add(known.unchanged(item));
      } else if (!forbidden.contains(item.externalId())) {
        pages.listedOnly.add(item.externalId());
      }
    }
  }

  /// Unreadable details that ended the crawls before do not end each one: the next crawls begin
  /// with other postings.
  private int rotation() {
    return board.state().lastFailure() == CrawlFailure.TRUNCATED
        ? 0
        : board.state().failures() / 2 * MAX_UNREADABLE_IN_A_ROW;
  }

  /// Only details that are new or changed make a crawl incomplete that has no time for them.
  private void checkTime(Page.Item item, int left) {
    if (!stopped && limit.isOver()) {
      stopped = true;
      truncated =
          "%d pages were read in %d minutes, %d are left"
              .formatted(requests, CrawlTimeLimit.DETAILS.toMinutes(), left);
    }
    if (truncated != null && !known.isRowUnchanged(item)) {
      pages.detailsLeft = true;
      pages.fail(CrawlFailure.TRUNCATED, truncated);
    }
  }

  /// Null when the detail was not read.
  private Page.@Nullable Item read(Page.Item item) throws InterruptedException {
    if (requests == MAX_DETAILS || length > MAX_LENGTH) {
      pages.detailsLeft = true;
      stop(CrawlFailure.TRUNCATED, "more than " + requests + " details to read");
      return null;
    }
    requests++;
    return switch (request(item)) {
      case FetchResult.Ok ok -> withDetail(item, ok);
      case FetchResult.NotModified _ -> {
        unreadableInARow = 0;
        yield known(item, known.etag(item), known.unchanged(item));
      }
      case FetchResult.Failed failed when failed.reason() == CrawlFailure.NOT_FOUND ->
          withoutDetail(item, Duration.ZERO);
      case FetchResult.Failed failed when isForbiddenPage(item, failed) -> {
        forbidden.add(item.externalId());
        yield null;
      }
      case FetchResult.Failed failed -> {
        if (failed.retryAfter() != null) {
          pages.retryAfter = failed.retryAfter();
        }
        yield unread(item, failed.reason(), failed.detail());
      }
    };
  }

  /// Whether robots.txt allows the list of a site but not this page of it. A page that was never
  /// read is then none of the board's postings.
  private boolean isForbiddenPage(Page.Item item, FetchResult.Failed failed) {
    return failed.reason() == CrawlFailure.ROBOTS
        && item.lifetime() != null
        && !board.state().seen().containsKey(item.externalId());
  }

  /// A path that is not valid in an address leads to no detail.
  private FetchResult request(Page.Item item) throws InterruptedException {
    try {
      return fetcher.get(base, Objects.requireNonNull(item.detail()), known.etag(item));
    } catch (IllegalArgumentException e) {
      return new FetchResult.Failed(
          CrawlFailure.NOT_FOUND, "invalid address: " + e.getMessage(), null);
    }
  }

  private Page.@Nullable Item withDetail(Page.Item item, FetchResult.Ok ok) {
    SourceResponse response = new SourceResponse(ok.body(), ok.movedTo(), ok.robotsTag());
    try {
      if (source.isOtherPage(board.key(), item, response)) {
        return withoutDetail(item, OTHER_PAGE_FOR);
      }
      Page.Item read = source.withDetail(board.key(), item, response);
      unreadableInARow = 0;
      if (isSuddenlyNoOpening(read)) {
        pages.missingOnce.add(item.externalId());
        return null;
      }
      length += read.payload().length();
      return known(item, ok.etag(), read);
    } catch (RuntimeException e) {
      String reason =
          e instanceof UnreadablePayloadException
              ? String.valueOf(e.getMessage())
              : "the adapter failed: " + e;
      return unread(item, CrawlFailure.UNREADABLE, reason);
    }
  }

  private boolean isSuddenlyNoOpening(Page.Item read) {
    return read.lifetime() != null
        && known.wasOpening(read)
        && !known.isMissingLongEnough(read, OTHER_PAGE_FOR)
        && source
            .reader()
            .rejection(board.key(), read.payload())
            .filter(rejection -> !rejection.closed())
            .isPresent();
  }

  /// Records that the detail of a row was read. One without a lifetime replaces one with it.
  private Page.Item known(Page.Item row, @Nullable String etag, Page.Item read) {
    pages.details.put(row.externalId(), known.read(row, read.lifetime(), etag));
    return read;
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
  static boolean isOfHost(CrawlFailure reason) {
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

  /// @param required how long it must have been missing; at least the second time in a row
  private Page.@Nullable Item withoutDetail(Page.Item item, Duration required) {
    Optional<Page.Item> gone = source.withoutDetail(board.key(), item);
    if (gone.isEmpty()) {
      return withoutDetail(item, board.state().seen().get(item.externalId()));
    }
    if (known.isMissingLongEnough(gone.get(), required)) {
      return known(item, null, gone.get());
    }
    pages.missingOnce.add(item.externalId());
    return null;
  }

  /// A posting that was read with its detail before keeps it.
  private Page.@Nullable Item withoutDetail(Page.Item item, @Nullable SeenPosting before) {
    pages.detailsMissing = true;
    return before == null || before.contentHash().endsWith(WITHOUT_DETAIL)
        ? new Page.Item(item.externalId(), item.payload(), item.contentHash() + WITHOUT_DETAIL)
        : null;
  }
}
