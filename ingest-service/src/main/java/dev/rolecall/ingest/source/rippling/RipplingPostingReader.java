package dev.rolecall.ingest.source.rippling;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of a board's list, with its detail as the field `detail`, without it, or the detail
/// alone. Places are texts such as `Remote (New Jersey, US)`.
final class RipplingPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Rippling.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    JsonNode detail = item.has(Rippling.DETAIL) ? item.path(Rippling.DETAIL) : item;
    String url = either(item, detail, "url");
    return NativePosting.builder(Fields.id(item, "uuid", "id"))
        .title(either(detail, item, "name"))
        .companyName(
            Optional.ofNullable(Fields.line(detail, "companyName"))
                .orElseGet(() -> BoardNames.company(board)))
        .html(html(detail.path("description")))
        .locations(locations(item, detail))
        .employmentType(employmentType(detail.path("employmentType")))
        .pay(pay(detail.path("payRangeDetails")))
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(detail, "createdOn"))
        .build();
  }

  private static @Nullable String either(JsonNode first, JsonNode second, String field) {
    String line = Fields.line(first, field);
    return line == null ? Fields.line(second, field) : line;
  }

  /// The role first: the text about the company is the same in all of its jobs.
  private static String html(JsonNode description) {
    return new Sections()
        .add(Fields.text(description, "role"))
        .add(Fields.text(description, "company"))
        .html();
  }

  private static List<String> locations(JsonNode item, JsonNode detail) {
    Set<String> places = new LinkedHashSet<>();
    addAll(places, detail.path(Rippling.PLACES));
    addAll(places, item.path(Rippling.PLACES));
    if (places.isEmpty()) {
      add(places, item.path("workLocation"));
    }
    return List.copyOf(places);
  }

  private static void addAll(Set<String> places, JsonNode list) {
    list.forEach(place -> add(places, place));
  }

  private static void add(Set<String> places, JsonNode place) {
    String line = place.isString() ? place.asString().strip() : Fields.line(place, "label");
    if (line != null && !line.isEmpty()) {
      places.add(line);
    }
  }

  /// `{"label": "SALARIED_FT", "id": "Salaried, full-time"}`, or a text.
  private static @Nullable String employmentType(JsonNode type) {
    if (type.isString()) {
      return type.asString().replace('_', ' ');
    }
    String words = Fields.line(type, "id");
    String line = words == null ? Fields.line(type, "label") : words;
    return line == null
        ? null
        : line.replace('_', ' ')
            .replaceAll("(?i)\\bft\\b", "full-time")
            .replaceAll("(?i)\\bpt\\b", "part-time");
  }

  private static List<Pay> pay(JsonNode ranges) {
    List<Pay> pay = new ArrayList<>();
    for (JsonNode range : ranges) {
      StructuredPay.range(
              Fields.amount(range, "rangeStart"),
              Fields.amount(range, "rangeEnd"),
              Fields.text(range, "currency"),
              PeriodUnits.of(Fields.text(range, "frequency")))
          .filter(found -> !pay.contains(found))
          .ifPresent(pay::add);
    }
    return pay;
  }
}
