package dev.rolecall.ingest.source.workable;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Workable. One response contains the whole account. A job in several places has a row for each
/// place, all with the same code. Texts are not required: accounts can be listed without them.
public final class Workable implements Source {
  public static final SourceId ID = SourceId.of("workable");

  /// The name of the account, which the response states once, in each item.
  static final String COMPANY = "account_name";

  private static final String PLACES = "locations";
  private static final Set<String> HOSTS = Set.of("apply.workable.com");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://apply.workable.com",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(4));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new WorkablePostingReader();
  }

  /// `apply.workable.com/acme/j/1A2B3C`, and the older `acme.workable.com`.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inPath(link, HOSTS)
        .or(
            () ->
                HOSTS.contains(BoardNames.host(link))
                    ? Optional.empty()
                    : BoardNames.inHost(link, "workable.com"))
        .map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/api/v1/widget/accounts/" + board.board() + "?details=true");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode rows = PageItems.list(response, "jobs");
    String name = Fields.line(response, "name");
    if (name != null) {
      rows.forEach(row -> addCompany(row, name));
    }
    return new PageItems("shortcode").titled("title").addAll(rows, Workable::mergePlaces).page();
  }

  private static void addCompany(JsonNode row, String name) {
    if (row instanceof ObjectNode job) {
      job.put(COMPANY, name);
    }
  }

  /// A row without a list of places has its place in its own fields.
  private static void placeToList(JsonNode row) {
    if (row instanceof ObjectNode job && job.path(PLACES).isEmpty() && job.has("city")) {
      ObjectNode place = job.putArray(PLACES).addObject();
      place.set("city", job.path("city"));
      place.set("region", job.path("state"));
      place.set("country", job.path("country"));
    }
  }

  private static void mergePlaces(ObjectNode first, ObjectNode second) {
    placeToList(first);
    placeToList(second);
    RowMerge.addTo(first, second, PLACES);
  }
}
