package dev.rolecall.ingest.source.teamtailor;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Teamtailor. Each company has its own career site, most of them under its own domain, with a JSON
/// feed (<https://www.jsonfeed.org/version/1.1/>) of 100 jobs per page.
public final class Teamtailor implements Source {
  public static final SourceId ID = SourceId.of("teamtailor");

  /// The title of the feed, which is the company's name, in each item.
  static final String COMPANY = "feed_title";

  private static final int PAGE_SIZE = 100;
  private static final Pattern OFFSET = Pattern.compile("[?&]offset=(\\d{1,9})");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.teamtailor.com",
              Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
              Duration.ofHours(2))
          .withBoardNames(BoardNames.SUBDOMAIN_OR_HOST);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new TeamtailorPostingReader();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inHost(link, "teamtailor.com")
        .filter(name -> !name.equals("career"))
        .map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(0);
  }

  private static SourceRequest request(int offset) {
    return new SourceRequest("/jobs.json?per_page=%d&offset=%d".formatted(PAGE_SIZE, offset));
  }

  /// A site may serve fewer jobs per page than requested, so only an empty page is the last one.
  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode feed = PageItems.json(body);
    JsonNode rows = PageItems.list(feed, "items");
    String title = Fields.line(feed, "title");
    if (title != null) {
      rows.forEach(row -> addCompany(row, title));
    }
    Page.Postings page =
        new PageItems("id", "date_modified")
            .titled("title")
            .withTextIn("content_html", "_jobposting")
            .addAll(rows)
            .page();
    Matcher offset = OFFSET.matcher(request.path());
    int next = (offset.find() ? Integer.parseInt(offset.group(1)) : 0) + rows.size();
    return page.with(null, rows.isEmpty() ? List.of() : List.of(request(next)));
  }

  private static void addCompany(JsonNode row, String title) {
    if (row instanceof ObjectNode job) {
      job.put(COMPANY, title);
    }
  }
}
