package dev.rolecall.ingest.source.workable;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of an account, with all of its places.
final class WorkablePostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Workable.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    Workplace stated = Workplace.of(Fields.text(job, "workplace"));
    String url = Optional.ofNullable(Fields.text(job, "url")).orElse(Fields.text(job, "shortlink"));
    boolean remote =
        job.path("telecommuting").asBoolean(false) || job.path("remote").asBoolean(false);
    Workplace workplace = stated.isKnown() ? stated : Workplace.of(remote, false, false);
    return NativePosting.builder(Fields.id(job, "shortcode", "id"))
        .title(Fields.line(job, "title"))
        .companyName(company(board, job))
        .html(
            new Sections()
                .add(Fields.text(job, "description"))
                .add("Requirements", Fields.text(job, "requirements"))
                .add("Benefits", Fields.text(job, "benefits"))
                .html())
        .locations(locations(job))
        .employmentType(
            Optional.ofNullable(Fields.line(job, "employment_type"))
                .orElse(Fields.line(job, "type")))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .url(url)
        .applyUrl(Optional.ofNullable(Fields.text(job, "application_url")).orElse(url))
        .postedAt(
            Optional.ofNullable(Fields.time(job, "published_on"))
                .orElse(Fields.time(job, "published")))
        .build();
  }

  private static @Nullable String company(BoardKey board, JsonNode job) {
    String name = Fields.line(job, Workable.COMPANY);
    return name == null ? BoardNames.company(board) : name;
  }

  private static List<String> locations(JsonNode job) {
    Set<String> places = new LinkedHashSet<>();
    for (JsonNode place : job.path("locations")) {
      if (!place.path("hidden").asBoolean(false)) {
        place(place, "region").ifPresent(places::add);
      }
    }
    if (places.isEmpty()) {
      place(job, "state").ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  private static Optional<String> place(JsonNode place, String region) {
    return Optional.ofNullable(
        PostalAddress.line(
            Fields.line(place, "city"), Fields.line(place, region), Fields.line(place, "country")));
  }
}
