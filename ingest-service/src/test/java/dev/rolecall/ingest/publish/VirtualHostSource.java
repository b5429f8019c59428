package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// An invented source whose boards `<host>/<name>` each have several pages on their own host, all
/// on one local port. The content is that of [InventedSource].
final class VirtualHostSource implements Source {
  static final SourceId ID = SourceId.of("virtual");

  private final Source content = new InventedSource();
  private final int port;

  VirtualHostSource(int port) {
    this.port = port;
  }

  Board board(String host, String name) {
    return new Board(
        new BoardKey(ID, host + "/" + name),
        null,
        host,
        InventedSource.TERMS,
        CrawlSchedule.PERIODIC,
        false,
        null,
        BoardState.INITIAL);
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription(
            ID, "http://virtual.example", InventedSource.TERMS, Duration.ofSeconds(1))
        .withBoardNames(Pattern.compile(".+"));
  }

  @Override
  public String hostOf(BoardKey board) {
    return hostName(board);
  }

  @Override
  public String hostName(BoardKey board) {
    return board.board().substring(0, board.board().indexOf('/'));
  }

  @Override
  public URI address(BoardKey board) {
    return URI.create("http://" + hostName(board) + ":" + port);
  }

  @Override
  public PostingReader reader() {
    return content.reader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest(board.board().substring(hostName(board).length()) + "?page=0");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    Page.Postings page = (Page.Postings) content.parse(board, request, body);
    String path = request.path().replace("?page=0", "?page=1");
    return request.path().endsWith("?page=0")
        ? page.with(null, java.util.List.of(new SourceRequest(path)))
        : page;
  }
}
