package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.Deadlines;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Requisitions;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one element of a board's `jobs`. Its `content` is HTML that was escaped twice.
///
/// Several postings of one opening share an `internal_job_id`. The requisition id is free text of
/// the employer, such as `TBD`, so it is used only when the other is missing.
public final class GreenhousePostingReader implements PostingReader {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>");
  private static final Pattern PLACES = Pattern.compile("\\s*[;|\\n]\\s*");

  /// `Multiple Locations`, `In-Office`, `Distributed; Hybrid`, `Hybrid (3 days per week)`.
  private static final Pattern WITHOUT_PLACE =
      Pattern.compile(
          "(?i)(?:(?:(?:multiple|various|several|\\d+) (?:locations|offices)|in[-"
              + " ]office|on-?site|hybrid|distributed)(?: ?\\([^()]*\\))?[\\s;,/|]*)+");

  /// Buttons that unfold text on the page; they are links without a target.
  private static final Pattern MORE =
      Pattern.compile(
          "<a(?![^>]*\\bhref)[^>]*>\\s*(?:read|learn|see|show|view) more\\s*</a>",
          Pattern.CASE_INSENSITIVE);

  @Override
  public SourceId source() {
    return Greenhouse.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    GreenhouseMetadata metadata = GreenhouseMetadata.of(job);
    String url = Fields.text(job, "absolute_url");
    Instant posted = Fields.time(job, "first_published");
    return NativePosting.builder(Fields.id(job, "id"))
        .title(Fields.line(job, "title"))
        .companyName(Optional.ofNullable(Fields.line(job, "company_name")).orElse(board.board()))
        .html(html(job))
        .locations(locations(job))
        .employmentType(metadata.employmentType())
        .remote(metadata.remote())
        .language(language(job))
        .pay(
            Stream.concat(GreenhousePay.of(job).stream(), metadata.pay().stream())
                .distinct()
                .toList())
        .url(url)
        .postedAt(posted)
        .validThrough(Deadlines.of(job, "application_deadline", posted))
        .identities(identities(board, job))
        .terms(metadata.terms())
        .companySites(url == null ? List.of() : List.of(url))
        .build();
  }

  private static String html(JsonNode job) {
    String content = Optional.ofNullable(Fields.text(job, "content")).orElse("");
    String html = TAG.matcher(content).find() ? content : Parser.unescapeEntities(content, false);
    return MORE.matcher(html).replaceAll("");
  }

  private static List<String> identities(BoardKey board, JsonNode job) {
    String opening = Fields.text(job, "internal_job_id");
    String requisition = Fields.text(job, "requisition_id");
    if (opening != null) {
      return List.of("greenhouse:" + board.board() + ":internal:" + opening);
    }
    return Requisitions.identities("greenhouse", board.board(), requisition);
  }

  /// The posting's own location, else its offices, which are those of the department.
  private static List<String> locations(JsonNode job) {
    String location = Fields.text(job.path("location"), "name");
    Set<String> places = new LinkedHashSet<>();
    if (location != null) {
      PLACES.splitAsStream(location).map(GreenhousePostingReader::line).forEach(places::add);
    }
    if (location == null || WITHOUT_PLACE.matcher(location).matches()) {
      for (JsonNode office : job.path("offices")) {
        Optional.ofNullable(Fields.line(office, "location"))
            .or(() -> Optional.ofNullable(Fields.line(office, "name")))
            .ifPresent(places::add);
      }
    }
    places.remove("");
    return List.copyOf(places);
  }

  private static String line(String place) {
    return place.replaceAll("\\s+", " ").strip();
  }

  private static @Nullable String language(JsonNode job) {
    String language = Fields.text(job, "language");
    return language == null || language.length() < 2 ? null : language.substring(0, 2);
  }
}
