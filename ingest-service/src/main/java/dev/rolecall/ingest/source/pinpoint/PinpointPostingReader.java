package dev.rolecall.ingest.source.pinpoint;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Deadlines;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Requisitions;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one element of a site's `data`. It has no date of publication.
final class PinpointPostingReader implements PostingReader {
  private static final List<String> PARTS =
      List.of("description", "key_responsibilities", "skills_knowledge_expertise", "benefits");

  @Override
  public SourceId source() {
    return Pinpoint.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode posting = Fields.object(payload);
    Workplace workplace = Workplace.of(Fields.text(posting, "workplace_type"));
    String url = url(board, posting);
    return NativePosting.builder(Fields.id(posting, "id"))
        .title(Fields.line(posting, "title"))
        .companyName(BoardNames.company(board))
        .html(html(posting))
        .locations(place(posting.path("location")))
        .employmentType(employmentType(posting))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .pay(pay(posting))
        .url(url)
        .applyUrl(url)
        .validThrough(Deadlines.of(posting, "deadline_at", null))
        .identities(
            Requisitions.identities(
                "pinpoint", board.board(), Fields.line(posting.path("job"), "requisition_id")))
        .build();
  }

  private static String html(JsonNode posting) {
    Sections text = new Sections();
    for (String part : PARTS) {
      text.add(Fields.line(posting, part + "_header"), Fields.text(posting, part));
    }
    return text.html();
  }

  /// The name can be a city, a country, or an office; it is used when no city is stated.
  private static List<String> place(JsonNode location) {
    String city = Fields.line(location, "city");
    String name = Fields.line(location, "name");
    String line =
        city == null
            ? name
            : PostalAddress.line(
                city, Fields.line(location, "province"), Fields.line(location, "country"));
    return line == null ? List.of() : List.of(line);
  }

  private static @Nullable String employmentType(JsonNode posting) {
    String text = Fields.line(posting, "employment_type_text");
    String code = text == null ? Fields.line(posting, "employment_type") : text;
    return code == null ? null : code.replace('_', ' ');
  }

  private static List<Pay> pay(JsonNode posting) {
    if (!posting.path("compensation_visible").asBoolean(true)) {
      return List.of();
    }
    return StructuredPay.range(
            Fields.amount(posting, "compensation_minimum"),
            Fields.amount(posting, "compensation_maximum"),
            Fields.text(posting, "compensation_currency"),
            PeriodUnits.of(Fields.text(posting, "compensation_frequency")))
        .stream()
        .toList();
  }

  private static @Nullable String url(BoardKey board, JsonNode posting) {
    String url = Fields.text(posting, "url");
    String path = Fields.text(posting, "path");
    boolean known = path == null || board.board().equals("stdin");
    return url != null || known ? url : "https://" + board.board() + ".pinpointhq.com" + path;
  }
}
