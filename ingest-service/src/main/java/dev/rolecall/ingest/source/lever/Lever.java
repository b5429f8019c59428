package dev.rolecall.ingest.source.lever;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Lever. A board is the site of one company. Its regions have separate APIs with separate sites,
/// and are separate sources.
public final class Lever implements Source {
  public static final SourceId ID = SourceId.of("lever");
  public static final SourceId EU_ID = SourceId.of("lever-eu");

  private static final int PAGE_SIZE = 100;
  private static final Pattern SKIP = Pattern.compile("[?&]skip=(\\d{1,9})");

  private final SourceDescription description;
  private final Set<String> hosts;

  private Lever(SourceId id, String address, String host) {
    this.description =
        new SourceDescription(
            id, address, Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE), Duration.ofHours(1));
    this.hosts = Set.of(host);
  }

  /// The sites on `jobs.lever.co`.
  public static Lever global() {
    return new Lever(ID, "https://api.lever.co", "jobs.lever.co");
  }

  /// The sites on `jobs.eu.lever.co`.
  public static Lever eu() {
    return new Lever(EU_ID, "https://api.eu.lever.co", "jobs.eu.lever.co");
  }

  @Override
  public SourceDescription description() {
    return description;
  }

  @Override
  public PostingReader reader() {
    return new LeverPostingReader(id());
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inPath(link, hosts).map(site -> new BoardKey(id(), site));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 0);
  }

  private static SourceRequest request(BoardKey board, int skip) {
    return new SourceRequest(
        "/v0/postings/%s?mode=json&skip=%d&limit=%d".formatted(board.board(), skip, PAGE_SIZE));
  }

  /// The response is a bare list. A full page may have a next one.
  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode rows = PageItems.list(PageItems.json(body));
    Page.Postings page =
        new PageItems("id")
            .titled("text")
            .withTextIn("description", "descriptionPlain", "opening", "descriptionBody", "lists")
            .addAll(rows)
            .page();
    Matcher skip = SKIP.matcher(request.path());
    int next = (skip.find() ? Integer.parseInt(skip.group(1)) : 0) + PAGE_SIZE;
    return page.with(null, rows.size() == PAGE_SIZE ? List.of(request(board, next)) : List.of());
  }
}
