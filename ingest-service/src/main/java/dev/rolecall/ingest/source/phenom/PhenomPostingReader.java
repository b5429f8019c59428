package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.ClosedRow;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Requisitions;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.ingest.source.jsonld.JobPostingFields;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a row of a site's list, with the posting of its page as the field `markup`, or without it.
/// The beginning of the text that the list has is not read as the text.
final class PhenomPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Phenom.ID;
  }

  @Override
  public List<NativePosting> readAll(BoardKey board, String payload) {
    return rejection(board, payload).isPresent() ? List.of() : List.of(read(board, payload));
  }

  @Override
  public Optional<Rejection> rejection(BoardKey board, String payload) {
    return ClosedRow.rejection(payload);
  }

  /// Without the deadline of the page, which is read once: the list shows when a posting closes.
  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    String id = id(item);
    NativePosting page = page(item, id);
    Workplace workplace = workplace(item);
    List<String> places = PhenomPlaces.of(item);
    String url = Fields.text(item, PhenomRow.URL);
    return NativePosting.builder(id)
        .title(Optional.ofNullable(title(item)).orElse(page.title()))
        .companyName(company(board, item, page))
        .html(page.html())
        .locations(places.isEmpty() ? page.locations() : places)
        .employmentType(
            Optional.ofNullable(Fields.line(item, "type")).orElse(page.employmentType()))
        .remote(workplace.isKnown() ? workplace.remote() : page.remote())
        .remoteFrom(page.remoteFrom())
        .language(page.language())
        .terms(Stream.concat(page.terms().stream(), workplace.terms().stream()).toList())
        .pay(page.pay())
        .url(url)
        .applyUrl(Optional.ofNullable(Fields.text(item, "applyUrl")).orElse(url))
        .postedAt(postedAt(item, page))
        .identities(
            Requisitions.identities(
                Phenom.ID.value(), PhenomSite.of(board).host(), Fields.line(item, "reqId")))
        .companySites(page.companySites())
        .build();
  }

  private static String id(JsonNode item) {
    String id = PhenomRow.id(item);
    if (id == null) {
      throw new UnreadablePayloadException("The item has no id");
    }
    return id.replace('#', '_');
  }

  private static NativePosting page(JsonNode item, String id) {
    return item.path(PhenomDetail.MARKUP) instanceof ObjectNode markup
        ? JobPostingFields.read(markup, id, null)
        : NativePosting.builder(id).build();
  }

  private static @Nullable String title(JsonNode item) {
    String title = Fields.line(item, PhenomRow.TITLE);
    return title == null ? null : Parser.unescapeEntities(title, false);
  }

  private static @Nullable String company(BoardKey board, JsonNode item, NativePosting page) {
    String stated = Fields.line(item, "companyName");
    String name = stated == null ? page.companyName() : stated;
    return name == null ? BoardNames.company(board) : name;
  }

  /// The date that the page shows. The date of creation is older where a posting was renewed.
  private static @Nullable Instant postedAt(JsonNode item, NativePosting page) {
    Instant posted = Fields.time(item, "postedDate");
    Instant known = posted == null ? page.postedAt() : posted;
    return known == null ? Fields.time(item, "dateCreated") : known;
  }

  /// A mode in words (`Hybrid`), or whether it is remote.
  private static Workplace workplace(JsonNode item) {
    if (item.path("remote").isBoolean()) {
      return Workplace.of(item.path("remote").asBoolean(), false, false);
    }
    return Stream.of("RemoteType", "remoteType", "remote")
        .map(field -> Workplace.of(Fields.text(item, field)))
        .filter(Workplace::isKnown)
        .findFirst()
        .orElseGet(() -> Workplace.of(null));
  }
}
