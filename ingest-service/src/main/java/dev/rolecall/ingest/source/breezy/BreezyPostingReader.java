package dev.rolecall.ingest.source.breezy;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads an element of a company's list, with the markup of its page as the field `markup`, or
/// without it. The deadline of the page is not read: the page is read once, and the list shows when
/// a position closes.
final class BreezyPostingReader implements PostingReader {
  private final CareerPagePostingReader pages = new CareerPagePostingReader();

  @Override
  public SourceId source() {
    return Breezy.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    String id = Fields.id(item, "id", "friendly_id");
    String url = Fields.text(item, "url");
    NativePosting page = markup(board, item, id).orElseGet(() -> NativePosting.builder(id).build());
    List<String> terms = new ArrayList<>(page.terms());
    Optional.ofNullable(Fields.line(item, "salary"))
        .filter(_ -> page.pay().isEmpty())
        .ifPresent(terms::add);
    Set<String> places = places(item);
    boolean remote = isRemote(item) || Boolean.TRUE.equals(page.remote());
    return NativePosting.builder(id)
        .title(Fields.line(item, "name"))
        .companyName(company(board, item, page))
        .html(
            page.html().isEmpty()
                ? new Sections().add(Fields.text(item, "description")).html()
                : page.html())
        .locations(places.isEmpty() ? page.locations() : List.copyOf(places))
        .employmentType(employmentType(item, page))
        .remote(remote ? Boolean.TRUE : null)
        .remoteFrom(page.remoteFrom())
        .terms(terms)
        .pay(page.pay())
        .url(url)
        .applyUrl(url == null ? null : url + "/apply")
        .postedAt(Optional.ofNullable(Fields.time(item, "published_date")).orElse(page.postedAt()))
        .build();
  }

  private Optional<NativePosting> markup(BoardKey board, JsonNode item, String id) {
    String scripts = Fields.text(item, Breezy.MARKUP);
    if (scripts == null) {
      return Optional.empty();
    }
    ObjectNode page = Json.MAPPER.createObjectNode();
    page.put("externalId", id).put("html", scripts);
    return pages.readAll(board, page.toString()).stream().findFirst();
  }

  private static @Nullable String company(BoardKey board, JsonNode item, NativePosting page) {
    String stated = Fields.line(item.path("company"), "name");
    return stated != null
        ? stated
        : page.companyName() != null ? page.companyName() : BoardNames.company(board);
  }

  private static boolean isRemote(JsonNode item) {
    return item.path("location").path("is_remote").asBoolean(false);
  }

  private static Set<String> places(JsonNode item) {
    Set<String> places = new LinkedHashSet<>();
    place(item.path("location")).ifPresent(places::add);
    item.path("locations").forEach(location -> place(location).ifPresent(places::add));
    return places;
  }

  private static Optional<String> place(JsonNode location) {
    String line =
        PostalAddress.line(
            name(location, "city"), name(location, "state"), name(location, "country"));
    return Optional.ofNullable(line == null ? Fields.line(location, "name") : line);
  }

  /// A part of a place: a text, or an object with a name.
  private static @Nullable String name(JsonNode location, String field) {
    String text = Fields.line(location, field);
    return text == null ? Fields.line(location.path(field), "name") : text;
  }

  /// `{"id": "fullTime", "name": "Full-Time"}`, or a text.
  private static @Nullable String employmentType(JsonNode item, NativePosting page) {
    String type = name(item, "type");
    return type == null ? page.employmentType() : type;
  }
}
