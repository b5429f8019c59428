package dev.rolecall.ingest.source.feed;

import java.util.List;

class AtomFeedTest extends FeedContract {
  AtomFeedTest() {
    super("atom");
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
