package dev.rolecall.ingest.source.bamboohr;

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
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// BambooHR. Each company has its own host; an unknown one redirects to the vendor's site. The list
/// has no descriptions; each posting needs a detail request.
public final class BambooHr implements Source {
  public static final SourceId ID = SourceId.of("bamboohr");

  /// The field of an item with its detail.
  static final String DETAIL = "jobOpening";

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://{board}.bamboohr.com",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(4));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new BambooHrPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/careers/list");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode rows = PageItems.list(response, "result");
    JsonNode total = response.path("meta").path("totalCount");
    return new PageItems("id")
        .titled("jobOpeningName")
        .addAll(rows)
        .page(item -> new SourceRequest("/careers/" + Fields.text(item, "id") + "/detail"))
        .with(total.isNumber() ? total.asInt() : null, List.of());
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    JsonNode detail = PageItems.json(body).path("result").path("jobOpening");
    return PageItems.withField(item, DETAIL, detail);
  }
}
