package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A kind of place that postings come from: which requests read a board, and how to parse their
/// responses. Pure functions; the fetcher sends the requests.
public interface Source {
  SourceDescription description();

  /// Reads the items of the source's boards.
  PostingReader reader();

  default SourceId id() {
    return description().id();
  }

  /// The name of the source's API in the source address file, for example `hn-algolia`.
  default String apiName() {
    return description().apiName();
  }

  default Terms terms() {
    return description().terms();
  }

  /// The keys that an operator must configure before the source is read, and its pace.
  default SourceAccess access() {
    return SourceAccess.OPEN;
  }

  /// The terms of a board, with the name that must be shown for it.
  default Terms terms(BoardKey board) {
    return terms();
  }

  /// The host or the subdomain in the name of a board, where boards have their own hosts.
  default String hostName(BoardKey board) {
    return board.board();
  }

  /// The host that the board is assigned to instances by: all boards of a host are read by one.
  default String hostOf(BoardKey board) {
    return description().host();
  }

  /// The same board under the only name that it is registered with. Names that differ in the case
  /// of a host, for example, are the same board.
  default BoardKey canonical(BoardKey board) {
    return board;
  }

  /// The base address of a board, unless a source address file sets another one.
  ///
  /// @throws IllegalArgumentException when the name of the board is not valid in an address
  default URI address(BoardKey board) {
    return description().address(board);
  }

  /// The interval at which a board is read.
  default Duration interval(BoardKey board) {
    return description().interval();
  }

  /// How long complete crawls must not have listed a posting before it counts as absent, for a
  /// source whose lists may be wrong for some time.
  default Duration minAbsence() {
    return Duration.ZERO;
  }

  /// The board that lists the boards of the source, if there is one.
  default Optional<BoardKey> catalog() {
    return Optional.empty();
  }

  /// The month of the board with this name, for a source with one board per month.
  default Optional<YearMonth> monthOf(String boardName) {
    return Optional.empty();
  }

  /// The board that a link on a web page leads to, or the board of the posting that it leads to.
  /// Empty for links to other sites, and for a source whose boards are not linked to.
  ///
  /// Where each board has its own host, it is named by the subdomain.
  default Optional<BoardKey> boardOf(URI link) {
    SourceDescription source = description();
    return source.hasHostPerBoard()
        ? BoardNames.inHost(link, source.host()).map(name -> new BoardKey(source.id(), name))
        : Optional.empty();
  }

  /// The first request of a crawl of the board.
  SourceRequest firstRequest(BoardKey board);

  /// Whether crawls begin with the sitemaps that the host's robots.txt names.
  default boolean usesSitemaps() {
    return false;
  }

  /// Whether a board can be on any host that an operator names. Few of them are read at a time, and
  /// each for a limited time: anyone may write their pages.
  default boolean readsAnyHost() {
    return false;
  }

  /// The first requests of a crawl, for a source that uses sitemaps.
  ///
  /// @param sitemaps the addresses in robots.txt as written
  default List<SourceRequest> firstRequests(BoardKey board, List<String> sitemaps) {
    return List.of(firstRequest(board));
  }

  /// The request that follows when all pages were read, if there is one.
  ///
  /// @param empty whether they listed no posting
  default Optional<SourceRequest> lastRequest(Board board, boolean empty) {
    return Optional.empty();
  }

  /// What a page that could not be read means; empty when the crawl failed. A failure of the whole
  /// host always fails the crawl.
  default Optional<Page> afterFailure(Board board, SourceRequest request, CrawlFailure failure) {
    return Optional.empty();
  }

  /// Parses the response to a request, which may have been redirected.
  ///
  /// @throws UnreadablePayloadException when the response is not in the source's format
  default Page parse(BoardKey board, SourceRequest request, SourceResponse response) {
    return parse(board, request, response.body());
  }

  /// Parses the response to a request.
  ///
  /// @throws UnreadablePayloadException when the response is not in the source's format
  Page parse(BoardKey board, SourceRequest request, String body);

  /// Adds the response to an item's detail request, which may have been redirected, to the item.
  ///
  /// @throws UnreadablePayloadException when the response is not in the source's format
  default Page.Item withDetail(BoardKey board, Page.Item item, SourceResponse response) {
    return withDetail(board, item, response.body());
  }

  /// Adds the response to an item's detail request to the item.
  ///
  /// @throws UnreadablePayloadException when the response is not in the source's format
  default Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    throw new UnsupportedOperationException(id() + " has no details");
  }

  /// Whether the response to an item's detail request is another page: its own does not exist any
  /// more, and the site redirects to its start page or its list.
  default boolean isOtherPage(BoardKey board, Page.Item item, SourceResponse response) {
    return false;
  }

  /// The item of a posting whose detail does not exist (any more), so that its jobs are closed.
  /// Empty for a source whose list alone shows which postings exist.
  default Optional<Page.Item> withoutDetail(BoardKey board, Page.Item item) {
    return Optional.empty();
  }
}
