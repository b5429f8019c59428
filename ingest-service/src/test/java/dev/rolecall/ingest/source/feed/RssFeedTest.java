package dev.rolecall.ingest.source.feed;

import java.util.List;

class RssFeedTest extends FeedContract {
  RssFeedTest() {
    super("jobs.rss");
  }

  @Override
  protected String row(String id, String title) {
    return """
    <item><title>%s</title><link>https://jobs.tidewrack.example/%s</link>
    <guid isPermaLink="false">%s</guid><pubDate>Sun, 01 Nov 2026 09:00:00 +0000</pubDate>
    <job_listing:location>Utrecht</job_listing:location><slash:comments>0</slash:comments>
    <description>&lt;p&gt;Text of %s&lt;/p&gt;</description></item>\
    """
        .formatted(title, id, id, id);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("<slash:comments>0", "<slash:comments>7");
  }

  @Override
  protected String list(List<String> rows) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Jobs</title>"
        + String.join("", rows)
        + "</channel></rss>";
  }

  @Override
  protected List<String> brokenRows() {
    return List.of("<item><title>Engineer</title></item>", "<item/>");
  }

  @Override
  protected String withRenamedTitle(String body) {
    return body.replaceAll("<title>(Backend Engineer)</title>", "<name>$1</name>");
  }

  @Override
  protected String withoutText(String body) {
    return body.replaceAll("&lt;p&gt;Text of \\d+&lt;/p&gt;", "");
  }
}
