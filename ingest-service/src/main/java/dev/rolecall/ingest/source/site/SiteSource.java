package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.node.ObjectNode;

/// Career sites of any employer (docs/decisions/0081). The name of a board is the address without
/// its scheme: `careers.acme.example`, or `acme.example/jobs` for one folder.
///
/// The sitemaps of the host list the openings. Without a sitemap, or when it has none, the board's
/// own page and those that follow it list them. The page of each opening is read by its JobPosting
/// markup or, without any, by its readable text.
public final class SiteSource implements Source {
  public static final SourceId ID = SourceId.of("site");

  /// In the id of a posting, between the path of its page and its name on this page.
  static final char PART = '!';

  /// In characters. A document needs a multiple of its length in memory, and anyone may write it.
  static final int MAX_PAGE_LENGTH = 2_000_000;

  /// Sitemaps that robots.txt names.
  private static final int MAX_SITEMAPS = 20;

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID, "https://{board}", Terms.of(SourceKind.EMPLOYER_BOARD), Duration.ofHours(6))
          .withBoardNames(BoardNames.HOST_AND_PATH);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new SitePostingReader();
  }

  @Override
  public String hostName(BoardKey board) {
    return SiteAddress.of(board).host();
  }

  /// Sites share no host: they are read in parallel.
  @Override
  public String hostOf(BoardKey board) {
    return hostName(board);
  }

  @Override
  public URI address(BoardKey board) {
    return URI.create("https://" + hostName(board));
  }

  /// Whether a posting is a part of a page that has others too: neither its address nor the one to
  /// apply at is that of a single opening.
  public static boolean isPartOfPage(PostingKey posting) {
    return posting.board().source().equals(ID) && posting.externalId().indexOf(PART) > 0;
  }

  /// A link does not show whether it leads to a career site.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return Optional.empty();
  }

  /// Sitemaps are generated from time to time, and some of the time wrongly: an index then has
  /// fewer files, or a file fewer entries.
  @Override
  public Duration minAbsence() {
    return Duration.ofDays(1);
  }

  @Override
  public boolean usesSitemaps() {
    return true;
  }

  @Override
  public boolean readsAnyHost() {
    return true;
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return SitePurpose.GUESS;
  }

  @Override
  public List<SourceRequest> firstRequests(BoardKey board, List<String> sitemaps) {
    SiteAddress site = SiteAddress.of(board);
    List<SourceRequest> named =
        sitemaps.stream()
            .flatMap(written -> site.link(written).stream())
            .filter(site::hosts)
            .map(SiteAddress::path)
            .distinct()
            .sorted(SiteSitemap.jobsFirst())
            .limit(MAX_SITEMAPS)
            .map(path -> SourceRequest.webPage(path, SitePurpose.sitemap(0)))
            .toList();
    return named.isEmpty() ? List.of(firstRequest(board)) : named;
  }

  /// The page of a board whose sitemap listed openings before is not read instead: the sitemap is
  /// more likely failing, and the page may show only some of them. A page whose sections were
  /// openings is read in any case: a sitemap may list another page first.
  @Override
  public Optional<SourceRequest> lastRequest(Board board, boolean empty) {
    if (empty && SiteRows.anyOfSitemap(board)) {
      return Optional.empty();
    }
    boolean sections = SectionItems.anyOf(board);
    return empty || sections
        ? Optional.of(
            SourceRequest.webPage(
                SiteAddress.of(board.key()).path(),
                sections ? SitePurpose.sections() : SitePurpose.page(0)))
        : Optional.empty();
  }

  /// A sitemap that does not exist is as good as none; one that cannot be read may have listed any
  /// opening. While no sitemap has listed one, the page of the board is read instead; its absence
  /// closes nothing.
  @Override
  public Optional<Page> afterFailure(Board board, SourceRequest request, CrawlFailure failure) {
    SitePurpose purpose = SitePurpose.of(request);
    boolean missing =
        failure == CrawlFailure.NOT_FOUND
            || failure == CrawlFailure.REFUSED
            || failure == CrawlFailure.ROBOTS;
    return switch (purpose.kind()) {
      case PAGE, SECTIONS -> Optional.empty();
      case GUESS, GUESSED_INDEX, SITEMAP ->
          SiteRows.anyOfSitemap(board)
              ? afterFailureOfUsed(purpose, failure)
              : Optional.of(withoutSitemap(purpose, missing && purpose.number() == 0));
    };
  }

  private static Optional<Page> afterFailureOfUsed(SitePurpose purpose, CrawlFailure failure) {
    if (purpose.kind() == SitePurpose.Kind.SITEMAP) {
      return failure == CrawlFailure.NETWORK
          ? Optional.empty()
          : Optional.of(new Page.Postings(List.of(), 1));
    }
    // the site does not let us read any more what it let us read before, or fails
    return failure == CrawlFailure.NOT_FOUND
        ? Optional.of(withoutSitemap(purpose, true))
        : Optional.empty();
  }

  /// @param certain whether there is none, or it may list openings that are not read
  private static Page.Postings withoutSitemap(SitePurpose purpose, boolean certain) {
    List<SourceRequest> next =
        purpose.kind() == SitePurpose.Kind.GUESS ? List.of(SitePurpose.GUESSED_INDEX) : List.of();
    Page.Postings none = new Page.Postings(List.of(), 0).with(null, next);
    return certain ? none : none.withPartialListing();
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    return parse(board, request, new SourceResponse(body, null));
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, SourceResponse response) {
    SiteAddress site = SiteAddress.of(board);
    SitePurpose purpose = SitePurpose.of(request);
    if (purpose.kind() == SitePurpose.Kind.PAGE || purpose.kind() == SitePurpose.Kind.SECTIONS) {
      return list(board, request, response).page(purpose);
    }
    boolean guessed = purpose.kind() != SitePurpose.Kind.SITEMAP;
    return guessed && !SiteSitemap.isSitemap(response.body())
        ? withoutSitemap(purpose, true)
        : new SiteSitemap(site).page(request, response.body(), purpose.number());
  }

  private static SiteList list(BoardKey board, SourceRequest request, SourceResponse response) {
    SiteAddress site = SiteAddress.of(board);
    URI moved = response.movedTo();
    checkLength(response.body());
    URI address = moved == null ? site.resolve(request.path()) : moved;
    if (!site.hosts(address)) {
      throw new UnreadablePayloadException(
          "The page is on another host: %s:%s%s"
              .formatted(ID, address.getHost(), address.getPath()));
    }
    return new SiteList(board, address, response);
  }

  private static void checkLength(String body) {
    if (body.length() > MAX_PAGE_LENGTH) {
      throw new UnreadablePayloadException("The page is longer than " + MAX_PAGE_LENGTH);
    }
  }

  /// X-Robots-Tag counts here alone: sitemaps often have it, so that they are not search results
  /// themselves.
  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, SourceResponse response) {
    return PageRules.forbidsIndexing(response.robotsTag())
        ? closed(item, "noindex")
        : withDetail(board, item, response.body());
  }

  /// The hash is that of what was read, so that a page whose other parts change is unchanged.
  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    checkLength(body);
    ObjectNode row = Fields.object(item.payload());
    Document page = Jsoup.parse(body, row.path("url").asString(""));
    if (ScriptedPage.isOf(page)) {
      row.put(SitePosting.SCRIPTED, true);
    }
    String payload = row.put("html", ReducedPage.html(page)).toString();
    return item.withContent(payload, ContentHash.of(SitePosting.of(board, payload)));
  }

  /// A closed opening often leads to the list of openings.
  @Override
  public boolean isOtherPage(BoardKey board, Page.Item item, SourceResponse response) {
    URI moved = response.movedTo();
    return moved != null
        && !SiteRows.id(moved).equals(item.externalId())
        && !new JobPaths(SiteAddress.of(board)).isJob(moved);
  }

  @Override
  public Optional<Page.Item> withoutDetail(BoardKey board, Page.Item item) {
    return Optional.of(closed(item, "gone"));
  }

  private static Page.Item closed(Page.Item item, String reason) {
    String payload = Fields.object(item.payload()).put(SitePosting.CLOSED, reason).toString();
    return item.withContent(payload, ContentHash.of(reason));
  }
}
