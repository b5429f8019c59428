package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class AtomFeedTest extends SourceContract {
  @Override
  protected Source source() {
    return new FeedSource();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(FeedSource.ID, "jobs.tidewrack.example/atom");
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  /// A link does not show whether it leads to a feed.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  @Override
  protected String row(String id, String title) {
    return """
    <entry><title>%s</title><link rel="self" href="https://x.example/self"/>
    <link href="https://jobs.tidewrack.example/%s"/><id>%s</id>
    <published>2026-11-01T09:00:00Z</published><updated>2026-11-02T09:00:00Z</updated>
    <j:location xmlns:j="https://x.example/j">Utrecht</j:location>
    <content type="xhtml"><div><p>Text of %s</p></div></content></entry>\
    """
        .formatted(title, id, id, id);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("<updated>2026-11-02", "<updated>2026-11-04");
  }

  @Override
  protected String list(List<String> rows) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Jobs</title>"
        + String.join("", rows)
        + "</feed>\n";
  }

  @Override
  protected List<String> brokenRows() {
    return List.of("<entry><title>Engineer</title></entry>", "<entry/>");
  }

  @Override
  protected String withRenamedTitle(String body) {
    return body.replaceAll("<title>(Backend Engineer)</title>", "<name>$1</name>");
  }
}
