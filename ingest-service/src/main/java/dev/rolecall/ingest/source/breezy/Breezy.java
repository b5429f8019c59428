package dev.rolecall.ingest.source.breezy;

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
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Breezy HR. Each company has its own host. The list has no descriptions; each posting needs a
/// detail request. The descriptions are in the JobPosting markup of each position's page.
public final class Breezy implements Source {
  public static final SourceId ID = SourceId.of("breezy");

  /// The field of an item with the scripts of its page that contain markup.
  static final String MARKUP = "markup";

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://{board}.breezy.hr",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(4));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new BreezyPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/json");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    return new PageItems("id")
        .titled("name")
        .addAll(PageItems.list(PageItems.json(body)))
        .page(Breezy::detail);
  }

  /// The page of a position, on the host of its list.
  private static @Nullable SourceRequest detail(ObjectNode item) {
    return BoardNames.link(Fields.text(item, "url"))
        .map(URI::getRawPath)
        .filter(path -> path.startsWith("/p/"))
        .map(SourceRequest::new)
        .orElse(null);
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    String scripts = Jsoup.parse(body).select("script[type=application/ld+json]").outerHtml();
    if (scripts.isEmpty()) {
      throw new UnreadablePayloadException("The page has no markup");
    }
    ObjectNode whole = Fields.object(item.payload());
    whole.put(MARKUP, scripts);
    return item.withPayload(whole.toString());
  }
}
