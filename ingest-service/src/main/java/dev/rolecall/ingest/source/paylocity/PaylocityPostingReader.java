package dev.rolecall.ingest.source.paylocity;

import dev.rolecall.ingest.source.ClosedRow;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.ingest.source.jsonld.JobPostingFields;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a job of a board's list, with the markup or the sections of its page, or without them. The
/// beginning of the text that the list has is not read as the text.
final class PaylocityPostingReader implements PostingReader {
  private static final String APPLY = "/Recruiting/Jobs/Apply/";

  /// The heading of the section with the employment type.
  private static final String TYPE = "Job Type";

  /// Titles of boards that do not name a company.
  private static final Set<String> OTHER_TITLES =
      Set.of(
          "career opportunities",
          "careers",
          "current openings",
          "employment opportunities",
          "job opportunities",
          "jobs",
          "open positions");

  @Override
  public SourceId source() {
    return Paylocity.ID;
  }

  @Override
  public List<NativePosting> readAll(BoardKey board, String payload) {
    return rejection(board, payload).isPresent() ? List.of() : List.of(read(board, payload));
  }

  @Override
  public Optional<Rejection> rejection(BoardKey board, String payload) {
    return ClosedRow.rejection(payload);
  }

  /// Without the deadline of the page, which is read once: the list shows when a job closes.
  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    String id = Fields.id(item, PaylocityRow.ID);
    NativePosting page = page(item, id);
    Workplace name = LocationName.workplace(Fields.line(item, PaylocityRow.LOCATION_NAME));
    boolean remote =
        item.path(PaylocityRow.REMOTE).asBoolean(false)
            || name.remote() != null
            || Boolean.TRUE.equals(page.remote());
    return NativePosting.builder(id)
        .title(Optional.ofNullable(title(item)).orElse(page.title()))
        .companyName(page.companyName() == null ? company(item) : page.companyName())
        .html(page.html().isEmpty() ? sections(item) : page.html())
        .locations(page.locations().isEmpty() ? places(item) : page.locations())
        .employmentType(
            Optional.ofNullable(page.employmentType()).orElseGet(() -> employmentType(item)))
        .remote(remote ? Boolean.TRUE : null)
        .remoteFrom(page.remoteFrom())
        .language(page.language())
        .terms(Stream.concat(page.terms().stream(), name.terms().stream()).toList())
        .pay(page.pay())
        .url(Paylocity.ADDRESS + Paylocity.DETAILS + id)
        .applyUrl(Paylocity.ADDRESS + APPLY + id)
        .postedAt(
            Optional.ofNullable(Fields.time(item, PaylocityRow.PUBLISHED)).orElse(page.postedAt()))
        .companySites(page.companySites())
        .build();
  }

  private static NativePosting page(JsonNode item, String id) {
    return item.path(PaylocityDetail.MARKUP) instanceof ObjectNode markup
        ? JobPostingFields.read(markup, id, null)
        : NativePosting.builder(id).build();
  }

  private static @Nullable String title(JsonNode item) {
    String title = Fields.line(item, PaylocityRow.TITLE);
    return title == null ? null : Parser.unescapeEntities(title, false);
  }

  private static @Nullable String company(JsonNode item) {
    String title = Fields.line(item, PaylocityRow.BOARD_TITLE);
    return title == null || OTHER_TITLES.contains(title.toLowerCase(Locale.ROOT)) ? null : title;
  }

  private static String sections(JsonNode item) {
    Sections text = new Sections();
    for (JsonNode section : item.path(PaylocityDetail.SECTIONS)) {
      if (!isType(section)) {
        text.add(Fields.line(section, "heading"), Fields.text(section, "html"));
      }
    }
    return text.html();
  }

  private static @Nullable String employmentType(JsonNode item) {
    for (JsonNode section : item.path(PaylocityDetail.SECTIONS)) {
      if (isType(section)) {
        String html = Fields.text(section, "html");
        String type = html == null ? "" : Jsoup.parse(html).text();
        return type.isEmpty() ? null : type;
      }
    }
    return null;
  }

  private static boolean isType(JsonNode section) {
    return TYPE.equalsIgnoreCase(Fields.line(section, "heading"));
  }

  /// The address of the location, or else its name, which can also be the employer's own for it.
  private static List<String> places(JsonNode item) {
    JsonNode location = item.path(PaylocityRow.LOCATION);
    String city = Fields.line(location, "City");
    String address =
        PostalAddress.line(
            city == null ? Fields.line(location, "Metro") : city,
            Fields.line(location, "State"),
            Fields.line(location, "Country"));
    String place =
        address == null
            ? LocationName.place(Fields.line(item, PaylocityRow.LOCATION_NAME))
            : address;
    return place == null ? List.of() : List.of(place);
  }
}
