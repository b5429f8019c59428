package dev.rolecall.ingest.source.personio;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Personio. Each company has its own site; one XML response contains all of its positions. jsoup's
/// XML parser resolves no external entities.
public final class Personio implements Source {
  public static final SourceId ID = SourceId.of("personio");

  /// The parser also accepts a document that was cut off.
  private static final Pattern END =
      Pattern.compile("</workzag-jobs\\s*>\\s*$|<workzag-jobs[^<>]*/>\\s*$");

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.jobs.personio.de",
              Terms.of(SourceKind.EMPLOYER_BOARD),
              Duration.ofHours(4))
          .withBoardNames(BoardNames.SUBDOMAIN_OR_HOST);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new PersonioPostingReader();
  }

  /// Sites on `personio.com` have their whole host as the name of the board.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inHost(link, "jobs.personio.de")
        .or(() -> BoardNames.inHost(link, "jobs.personio.com").map(_ -> BoardNames.host(link)))
        .map(name -> new BoardKey(ID, name));
  }

  /// Without a language, the texts are those of the site's first language, or missing.
  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/xml?language=en");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    if (!END.matcher(body).find()) {
      throw new UnreadablePayloadException("Not a complete document of positions");
    }
    Map<String, Page.Item> items = new LinkedHashMap<>();
    Set<String> untitled = new LinkedHashSet<>();
    int unreadable = 0;
    for (Element position : xml(body).select("workzag-jobs > position")) {
      String id = text(position, "id");
      String payload = position.outerHtml();
      if (id.isEmpty()) {
        unreadable++;
      } else if (text(position, "name").isEmpty()) {
        untitled.add(id);
      } else {
        items.putIfAbsent(id, new Page.Item(id, payload, ContentHash.of(payload)));
      }
    }
    if (untitled.size() > items.size()) {
      throw new UnreadablePayloadException("Most positions have no name");
    }
    return new Page.Postings(
        List.copyOf(items.values()), List.copyOf(untitled), unreadable, 0, null, false, List.of());
  }

  static Document xml(String text) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /// The text of a child element; empty when it is missing.
  static String text(Element parent, String child) {
    Element found = parent.selectFirst("> " + child);
    return found == null ? "" : found.text().strip();
  }
}
