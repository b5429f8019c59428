package dev.rolecall.ingest.source.bamboohr;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an element of a company's list, with its detail as the field `jobOpening`, or without it.
final class BambooHrPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return BambooHr.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    JsonNode detail = item.path(BambooHr.DETAIL);
    String id = Fields.id(item, "id");
    Workplace workplace = workplace(item, detail);
    List<String> terms = new ArrayList<>(workplace.terms());
    Optional.ofNullable(Fields.line(detail, "compensation")).ifPresent(terms::add);
    String url = url(board, detail, id);
    return NativePosting.builder(id)
        .title(either(detail, item, "jobOpeningName"))
        .companyName(BoardNames.company(board))
        .html(new Sections().add(Fields.text(detail, "description")).html())
        .locations(place(item, detail).stream().toList())
        .employmentType(either(item, detail, "employmentStatusLabel"))
        .remote(workplace.remote())
        .terms(terms)
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(detail, "datePosted"))
        .build();
  }

  private static @Nullable String either(JsonNode first, JsonNode second, String field) {
    String line = Fields.line(first, field);
    return line == null ? Fields.line(second, field) : line;
  }

  /// `locationType` is 0 for on-site, 1 for remote, 2 for hybrid work.
  private static Workplace workplace(JsonNode item, JsonNode detail) {
    String type = either(item, detail, "locationType");
    boolean remote = item.path("isRemote").asBoolean(false);
    return switch (type == null ? "" : type) {
      case "0" -> Workplace.of(remote, false, !remote);
      case "1" -> Workplace.of(true, false, false);
      case "2" -> Workplace.of(false, true, false);
      default -> Workplace.of(remote, false, false);
    };
  }

  /// The detail's location has the country. Openings of newer companies have `atsLocation`.
  private static Optional<String> place(JsonNode item, JsonNode detail) {
    return Stream.of(
            detail.path("location"),
            detail.path("atsLocation"),
            item.path("location"),
            item.path("atsLocation"))
        .map(BambooHrPostingReader::place)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> place(JsonNode location) {
    String state = Fields.line(location, "state");
    String country = Fields.line(location, "country");
    return Optional.ofNullable(
        PostalAddress.line(
            Fields.line(location, "city"),
            state == null ? Fields.line(location, "province") : state,
            country == null ? Fields.line(location, "addressCountry") : country));
  }

  private static @Nullable String url(BoardKey board, JsonNode detail, String id) {
    String shared = Fields.text(detail, "jobOpeningShareUrl");
    if (shared != null || board.board().equals("stdin")) {
      return shared;
    }
    return "https://" + board.board() + ".bamboohr.com/careers/" + id;
  }
}
