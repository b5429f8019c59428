package dev.rolecall.bench.archive;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// All boards of a server that replays sources, imported once, without pauses: never point it at a
/// real source.
///
/// @param map address of the source address file, such as `http://127.0.0.1:8099/sources.json`
public record ServedArchive(URI map, Instant now) implements PostingArchive {
  private static final List<Source> SOURCES = List.of(new HnWhoIsHiring(), new Greenhouse());

  @Override
  public Stream<ArchivedCrawl> crawls() {
    HttpClient http = HttpClient.newHttpClient();
    JsonNode addresses = Json.MAPPER.readTree(get(http, map));
    return SOURCES.stream()
        .filter(source -> addresses.path(source.apiName()).isString())
        .flatMap(source -> crawls(http, source, addresses));
  }

  @Override
  public String description() {
    return "served by " + map;
  }

  private Stream<ArchivedCrawl> crawls(HttpClient http, Source source, JsonNode addresses) {
    URI base = URI.create(addresses.path(source.apiName()).asString());
    List<BoardKey> boards = new ArrayList<>();
    source.catalog().ifPresent(list -> boards.addAll(listed(http, source, base, list)));
    addresses
        .path("boards")
        .path(source.apiName())
        .forEach(name -> boards.add(new BoardKey(source.id(), name.asString())));
    return boards.stream().map(board -> crawl(http, source, base, board));
  }

  private static List<BoardKey> listed(HttpClient http, Source source, URI base, BoardKey list) {
    List<BoardKey> found = new ArrayList<>();
    Deque<SourceRequest> requests = new ArrayDeque<>(List.of(source.firstRequest(list)));
    while (!requests.isEmpty()) {
      SourceRequest next = requests.remove();
      Page page = source.parse(list, next, get(http, base.resolve(next.path())));
      if (page instanceof Page.Boards boards) {
        boards.boards().forEach(board -> found.add(board.key()));
      }
      requests.addAll(page.next());
    }
    return found;
  }

  private ArchivedCrawl crawl(HttpClient http, Source source, URI base, BoardKey board) {
    List<Page.Item> items = new ArrayList<>();
    Deque<SourceRequest> requests = new ArrayDeque<>(List.of(source.firstRequest(board)));
    while (!requests.isEmpty()) {
      SourceRequest next = requests.remove();
      Page page = source.parse(board, next, get(http, base.resolve(next.path())));
      if (page instanceof Page.Postings postings) {
        items.addAll(postings.items());
      }
      requests.addAll(page.next());
    }
    List<String> ids = items.stream().map(Page.Item::externalId).toList();
    var visit = new ArchivedCrawl.Visit(board, 1, now, source.terms(), ids);
    return visit.with(
        items.stream()
            .map(item -> visit.posting(item.externalId(), item.payload(), item.contentHash(), now))
            .toList(),
        0);
  }

  private static String get(HttpClient http, URI uri) {
    try {
      HttpResponse<String> response =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(uri + " responds with status " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + uri, e);
    }
  }
}
