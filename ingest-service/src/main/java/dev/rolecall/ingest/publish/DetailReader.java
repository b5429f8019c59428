package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.SeenPosting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the details of a board's new and changed postings. Unchanged postings cost no request.
///
/// A failed request makes the crawl incomplete and ends it: what was read until then is published,
/// and the next crawl continues with the rest. A detail that does not exist (404) is an answer: the
/// posting is published with what the list has, and its detail is requested again in each crawl.
final class DetailReader {
  /// The rest is read in the next crawls, so that one large board does not occupy its host for
  /// hours.
  static final int MAX_DETAILS = 1_000;

  /// Ends the content hash of a posting without its detail.
  private static final String WITHOUT_DETAIL = "-";

  private final Fetcher fetcher;
  private final URI base;
  private final Source source;
  private final Board board;
  private final FetchedPages pages;
  private int requests;

  DetailReader(Fetcher fetcher, URI base, Source source, Board board, FetchedPages pages) {
    this.fetcher = fetcher;
    this.base = base;
    this.source = source;
    this.board = board;
    this.pages = pages;
  }

  void read() throws InterruptedException {
    List<Page.Item> listed = List.copyOf(pages.items);
    List<Page.Item> whole = new ArrayList<>();
    boolean stopped = false;
    for (Page.Item item : listed) {
      SourceRequest detail = item.detail();
      SeenPosting before = board.state().seen().get(item.externalId());
      boolean unchanged = before != null && before.hash().equals(item.contentHash());
      if (detail == null || unchanged) {
        whole.add(item);
        continue;
      }
      Page.Item read = stopped ? null : read(item, detail, before);
      if (read != null) {
        whole.add(read);
      } else {
        pages.listedOnly.add(item.externalId());
        stopped = pages.failure != null;
      }
    }
    pages.items.clear();
    pages.items.addAll(whole);
  }

  /// Null when the detail was not read.
  private Page.@Nullable Item read(
      Page.Item item, SourceRequest detail, @Nullable SeenPosting before)
      throws InterruptedException {
    if (requests == MAX_DETAILS) {
      pages.fail(CrawlFailure.TRUNCATED, "more than " + MAX_DETAILS + " details to read");
      return null;
    }
    requests++;
    return switch (fetcher.get(base, detail, null)) {
      case FetchResult.Ok ok -> withDetail(item, ok.body());
      case FetchResult.NotModified _ -> null; // it is not requested conditionally
      case FetchResult.Failed failed when failed.reason() == CrawlFailure.NOT_FOUND ->
          withoutDetail(item, before);
      case FetchResult.Failed failed -> {
        pages.fail(failed.reason(), "detail of " + item.externalId() + ": " + failed.detail());
        yield null;
      }
    };
  }

  private Page.@Nullable Item withDetail(Page.Item item, String body) {
    try {
      return source.withDetail(board.key(), item, body);
    } catch (RuntimeException e) {
      String reason =
          e instanceof UnreadablePayloadException ? e.getMessage() : "the adapter failed: " + e;
      pages.fail(CrawlFailure.UNREADABLE, "detail of " + item.externalId() + ": " + reason);
      return null;
    }
  }

  /// A posting that was read with its detail before keeps it.
  private Page.@Nullable Item withoutDetail(Page.Item item, @Nullable SeenPosting before) {
    pages.detailsMissing = true;
    return before == null || before.hash().endsWith(WITHOUT_DETAIL)
        ? new Page.Item(item.externalId(), item.payload(), item.contentHash() + WITHOUT_DETAIL)
        : null;
  }
}
