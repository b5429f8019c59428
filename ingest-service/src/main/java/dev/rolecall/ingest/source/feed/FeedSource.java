package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Feeds of any site in RSS (0.9 to 2.0), Atom or JSON Feed. The name of a board is the address
/// without its scheme: `jobs.acme.example/feed.xml`. The site is named with each posting.
public final class FeedSource implements Source {
  public static final SourceId ID = SourceId.of("feed");

  /// The maximum length of a document in characters. A document needs a multiple of its length in
  /// memory, and anyone may write it.
  static final int MAX_LENGTH = 4_000_000;

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID, "https://{board}", Terms.ofFeed("the feed of its site"), Duration.ofHours(2))
          .withBoardNames(BoardNames.HOST_AND_PATH);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new FeedPostingReader();
  }

  @Override
  public Terms terms(BoardKey board) {
    return Terms.ofFeed(hostName(board));
  }

  @Override
  public String hostName(BoardKey board) {
    return board.board().split("[/?]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Feeds share no host: those of different sites are read in parallel.
  @Override
  public String hostOf(BoardKey board) {
    return hostName(board);
  }

  @Override
  public URI address(BoardKey board) {
    return URI.create("https://" + hostName(board));
  }

  /// A link does not show whether it leads to a feed.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return Optional.empty();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    String path = board.board().substring(hostName(board).length());
    return SourceRequest.webPage(path.startsWith("/") ? path : "/" + path, "");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    if (body.length() > MAX_LENGTH) {
      throw new UnreadablePayloadException("The feed is longer than " + MAX_LENGTH + " characters");
    }
    String text = body.strip();
    return text.startsWith("{") ? json(text) : FeedDocument.page(text);
  }

  private static Page json(String body) {
    return new PageItems(
            item -> Fields.text(item, item.hasNonNull("id") ? "id" : "url"), "date_modified")
        .titled("title")
        .withTextIn("content_html", "content_text", "summary")
        .addAll(PageItems.list(PageItems.json(body), "items"))
        .page();
  }
}
