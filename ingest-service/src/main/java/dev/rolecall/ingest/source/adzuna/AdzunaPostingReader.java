package dev.rolecall.ingest.source.adzuna;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of a search. Salaries are yearly; one that Adzuna predicts is not what the employer
/// pays, so it is not read. A text of about 500 characters is the beginning of a longer one.
final class AdzunaPostingReader implements PostingReader {
  /// The text that was cut off ends with it, so that pages can say so.
  private static final String CUT = "…";

  /// Adzuna cuts texts off at 500 characters; spaces at the end are not counted.
  private static final int MIN_CUT_LENGTH = 490;

  /// Words that were searched for are marked.
  private static final Pattern MARK = Pattern.compile("</?strong>");

  /// Parameters that name the owner of the key, or count visits.
  private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_\\w+|app_id|app_key)=.*");

  @Override
  public SourceId source() {
    return Adzuna.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String title = Fields.line(job, "title");
    String url = link(Fields.text(job, "redirect_url"));
    return NativePosting.builder(Fields.id(job, "id"))
        .title(title == null ? null : MARK.matcher(title).replaceAll(""))
        .companyName(Fields.line(job.path("company"), "display_name"))
        .html(new Sections().add(text(Fields.text(job, "description"))).html())
        .locations(places(job.path("location")))
        .employmentType(employmentType(job))
        .pay(pay(board, job))
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(job, "created"))
        .build();
  }

  private static @Nullable String text(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = MARK.matcher(written).replaceAll("").strip();
    boolean ends = text.endsWith(CUT) || text.endsWith("...");
    return text.length() < MIN_CUT_LENGTH || ends ? text : text + CUT;
  }

  /// `Reading, Berkshire` in `UK`. The first area is the country.
  private static List<String> places(JsonNode location) {
    String name = Fields.line(location, "display_name");
    JsonNode country = location.path("area").path(0);
    if (name == null || !country.isString() || name.endsWith(country.asString())) {
      return name == null ? List.of() : List.of(name);
    }
    return List.of(name + ", " + country.asString());
  }

  private static @Nullable String employmentType(JsonNode job) {
    String types =
        Stream.of(Fields.line(job, "contract_time"), Fields.line(job, "contract_type"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? null : types.replace('_', ' ');
  }

  private static List<Pay> pay(BoardKey board, JsonNode job) {
    boolean stated = "0".equals(Fields.text(job, "salary_is_predicted"));
    return stated
        ? StructuredPay.range(
                Fields.amount(job, "salary_min"),
                Fields.amount(job, "salary_max"),
                AdzunaCountries.currency(board.board()),
                Period.YEAR)
            .stream()
            .toList()
        : List.of();
  }

  /// The link without the parameters that name the owner of the key.
  private static @Nullable String link(@Nullable String written) {
    int query = written == null ? -1 : written.indexOf('?');
    if (written == null || query < 0) {
      return written;
    }
    String kept =
        Arrays.stream(written.substring(query + 1).split("&"))
            .filter(parameter -> !TRACKING.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return written.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }
}
