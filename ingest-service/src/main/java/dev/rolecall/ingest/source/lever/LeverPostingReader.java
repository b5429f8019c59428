package dev.rolecall.ingest.source.lever;

import dev.rolecall.ingest.source.BoardNames;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one element of a site's list. The requirements are in `lists`, not in the description.
final class LeverPostingReader implements PostingReader {
  private final SourceId source;

  /// @param source one of Lever's regions; both have the same format
  LeverPostingReader(SourceId source) {
    this.source = source;
  }

  @Override
  public SourceId source() {
    return source;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String url = Fields.text(job, "hostedUrl");
    Workplace workplace = Workplace.of(Fields.text(job, "workplaceType"));
    List<String> locations = locations(job);
    return NativePosting.builder(Fields.id(job, "id"))
        .title(Fields.line(job, "text"))
        .companyName(company(board, url))
        .html(html(job))
        .locations(locations)
        .employmentType(Fields.line(job.path("categories"), "commitment"))
        .remote(workplace.remote())
        .remoteFrom(country(job, locations))
        .terms(workplace.terms())
        .pay(pay(job.path("salaryRange")))
        .url(url)
        .applyUrl(Fields.text(job, "applyUrl"))
        .postedAt(Fields.milliseconds(job, "createdAt"))
        .build();
  }

  private static @Nullable String company(BoardKey board, @Nullable String url) {
    return BoardNames.link(url)
        .flatMap(link -> BoardNames.inPath(link, Set.of("jobs.lever.co", "jobs.eu.lever.co")))
        .map(BoardNames::company)
        .orElseGet(() -> BoardNames.company(board));
  }

  private static String html(JsonNode job) {
    Sections text = new Sections();
    String description = html(job, "description");
    if (description == null) {
      text.add(html(job, "opening")).add(html(job, "descriptionBody"));
    } else {
      text.add(description);
    }
    for (JsonNode list : job.path("lists")) {
      String content = Fields.text(list, "content");
      text.add(Fields.line(list, "text"), content == null ? null : "<ul>" + content + "</ul>");
    }
    return text.add(html(job, "additional")).add(html(job, "salaryDescription")).html();
  }

  /// The field, or its plain form when it has none.
  private static @Nullable String html(JsonNode job, String field) {
    String html = Fields.text(job, field);
    return html == null ? Fields.text(job, field + "Plain") : html;
  }

  /// The country is that of the first location.
  private static List<String> locations(JsonNode job) {
    JsonNode categories = job.path("categories");
    Set<String> places = new LinkedHashSet<>();
    String country = Fields.text(job, "country");
    String first = Fields.line(categories, "location");
    Optional.ofNullable(first)
        .map(place -> PostalAddress.withCountry(place, country))
        .ifPresent(places::add);
    for (JsonNode place : categories.path("allLocations")) {
      if (place.isString() && !place.asString().isBlank() && !place.asString().equals(first)) {
        places.add(place.asString().strip());
      }
    }
    return List.copyOf(places);
  }

  /// The country, for a posting whose locations are only words such as `Remote`.
  private static List<String> country(JsonNode job, List<String> locations) {
    String country = PostalAddress.country(Fields.text(job, "country"));
    boolean named =
        locations.stream()
            .anyMatch(
                place -> !place.toLowerCase(Locale.ROOT).matches("remote|anywhere|home ?office"));
    return country.isEmpty() || named ? List.of() : List.of(country);
  }

  private static List<Pay> pay(JsonNode range) {
    String interval = Fields.text(range, "interval");
    if (interval == null || interval.contains("one-time")) {
      return List.of();
    }
    return StructuredPay.range(
            Fields.amount(range, "min"),
            Fields.amount(range, "max"),
            Fields.text(range, "currency"),
            PeriodUnits.of(interval))
        .stream()
        .toList();
  }
}
