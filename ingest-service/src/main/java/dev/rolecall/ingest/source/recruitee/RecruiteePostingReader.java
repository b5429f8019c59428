package dev.rolecall.ingest.source.recruitee;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Deadlines;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one element of a site's `offers`. Its flags for remote, hybrid and on-site work are
/// independent of each other. `created_at` is the date of the draft, not of the publication.
final class RecruiteePostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Recruitee.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode offer = Fields.object(payload);
    Workplace workplace =
        Workplace.of(flag(offer, "remote"), flag(offer, "hybrid"), flag(offer, "on_site"));
    String url = Fields.text(offer, "careers_url");
    Instant posted = Fields.time(offer, "published_at");
    return NativePosting.builder(Fields.id(offer, "id", "guid"))
        .title(Fields.line(offer, "title"))
        .companyName(
            Optional.ofNullable(Fields.line(offer, "company_name"))
                .orElseGet(() -> BoardNames.company(board)))
        .html(html(offer))
        .locations(locations(offer))
        .employmentType(employmentType(offer))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .pay(pay(offer.path("salary")))
        .url(url)
        .applyUrl(Fields.text(offer, "careers_apply_url"))
        .postedAt(posted)
        .validThrough(Deadlines.of(offer, "close_at", posted))
        .companySites(url == null ? List.of() : List.of(url))
        .build();
  }

  private static boolean flag(JsonNode offer, String field) {
    return offer.path(field).asBoolean(false);
  }

  /// Notes of locations say who can work elsewhere.
  private static String html(JsonNode offer) {
    Sections text =
        new Sections()
            .add(Fields.text(offer, "description"))
            .add(Fields.text(offer, "requirements"));
    Set<String> notes = new LinkedHashSet<>();
    offer
        .path("locations")
        .forEach(place -> Optional.ofNullable(Fields.line(place, "note")).ifPresent(notes::add));
    notes.forEach(text::line);
    return text.html();
  }

  /// `fulltime_permanent`, `parttime_fixed_term`, `internship`.
  private static @Nullable String employmentType(JsonNode offer) {
    String code = Fields.line(offer, "employment_type_code");
    return code == null ? null : code.replace("_permanent", "").replace('_', ' ');
  }

  private static List<String> locations(JsonNode offer) {
    Set<String> places = new LinkedHashSet<>();
    for (JsonNode place : offer.path("locations")) {
      String line =
          PostalAddress.line(
              Fields.line(place, "city"),
              Fields.line(place, "state"),
              Fields.line(place, "country"));
      Optional.ofNullable(line == null ? Fields.line(place, "name") : line).ifPresent(places::add);
    }
    if (places.isEmpty()) {
      Optional.ofNullable(Fields.line(offer, "location"))
          .or(
              () ->
                  Optional.ofNullable(
                      PostalAddress.line(
                          Fields.line(offer, "city"),
                          Fields.line(offer, "state_name"),
                          Fields.line(offer, "country"))))
          .ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  private static List<Pay> pay(JsonNode salary) {
    return StructuredPay.range(
            Fields.amount(salary, "min"),
            Fields.amount(salary, "max"),
            Fields.text(salary, "currency"),
            PeriodUnits.of(Fields.text(salary, "period")))
        .stream()
        .toList();
  }
}
