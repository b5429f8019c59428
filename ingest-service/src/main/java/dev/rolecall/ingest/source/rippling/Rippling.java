package dev.rolecall.ingest.source.rippling;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.RowMerge;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rippling. The list has a row for each place of a job; the texts are in the details.
public final class Rippling implements Source {
  public static final SourceId ID = SourceId.of("rippling");

  /// The field of an item with its detail.
  static final String DETAIL = "detail";

  /// The field of an item with all of its rows' places.
  static final String PLACES = "workLocations";

  private static final Set<String> HOSTS = Set.of("ats.rippling.com");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}-[A-Z]{2}");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://ats.rippling.com", Terms.of(SourceKind.EMPLOYER_BOARD), Duration.ofHours(4));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new RipplingPostingReader();
  }

  /// `ats.rippling.com/acme/jobs/1`, even after a language: `ats.rippling.com/en-GB/acme`.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    Optional<String> first = BoardNames.inPath(link, HOSTS);
    Optional<String> name =
        first.filter(part -> LANGUAGE.matcher(part).matches()).isPresent()
            ? BoardNames.inPath(link, HOSTS, 1)
            : first;
    return name.map(slug -> new BoardKey(ID, slug));
  }

  private static String path(BoardKey board) {
    return "/api/v1/board/" + board.board() + "/jobs";
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest(path(board));
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode rows = PageItems.list(PageItems.json(body));
    rows.forEach(Rippling::placeToList);
    return new PageItems("uuid")
        .titled("name")
        .addAll(rows, Rippling::mergePlaces)
        .page(item -> new SourceRequest(path(board) + "/" + Fields.text(item, "uuid")));
  }

  private static void placeToList(JsonNode row) {
    if (row instanceof ObjectNode job && job.path("workLocation").isObject()) {
      job.putArray(PLACES).add(job.path("workLocation"));
    }
  }

  private static void mergePlaces(ObjectNode first, ObjectNode second) {
    RowMerge.addTo(first, second, PLACES);
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    return PageItems.withField(item, DETAIL, PageItems.json(body));
  }
}
