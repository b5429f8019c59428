package dev.rolecall.ingest.source.teamtailor;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.ingest.source.jsonld.JobPostingFields;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads an item of a site's feed. Most of its fields are in its schema.org markup.
final class TeamtailorPostingReader implements PostingReader {
  /// Continents and countries that some sites have in the field for the region.
  private static final Pattern NOT_A_REGION =
      Pattern.compile("(?i)europe|asia|africa|emea|apac|nordics?|(?:north|south|latin) america");

  @Override
  public SourceId source() {
    return Teamtailor.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    ObjectNode item = Fields.object(payload);
    String id = Fields.id(item, "id");
    String url = Fields.text(item, "url");
    NativePosting markup = JobPostingFields.read(markup(item), id, url);
    Workplace workplace =
        Workplace.of(
            Optional.ofNullable(Fields.text(item, "remote_status"))
                .orElse(Fields.text(item.path("_jobposting"), "jobLocationType")));
    List<String> terms = new ArrayList<>(markup.terms());
    workplace.terms().stream().filter(term -> !terms.contains(term)).forEach(terms::add);
    return NativePosting.builder(id)
        .title(Optional.ofNullable(Fields.line(item, "title")).orElse(markup.title()))
        .companyName(
            Stream.of(
                    Optional.ofNullable(markup.companyName()),
                    Optional.ofNullable(Fields.line(item, Teamtailor.COMPANY)),
                    Optional.ofNullable(BoardNames.company(board)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null))
        .html(Optional.ofNullable(Fields.text(item, "content_html")).orElse(markup.html()))
        .locations(markup.locations())
        .employmentType(markup.employmentType())
        .remote(Boolean.TRUE.equals(workplace.remote()) ? Boolean.TRUE : markup.remote())
        .remoteFrom(markup.remoteFrom())
        .terms(terms)
        .language(Optional.ofNullable(Fields.text(item, "language")).orElse(markup.language()))
        .pay(markup.pay())
        .url(url == null ? markup.url() : url)
        .applyUrl(url == null ? null : url + "/applications/new")
        .postedAt(
            Optional.ofNullable(Fields.time(item, "date_published")).orElse(markup.postedAt()))
        .validThrough(markup.validThrough())
        .companySites(url == null ? List.of() : List.of(url))
        .build();
  }

  private static ObjectNode markup(JsonNode item) {
    if (!(item.path("_jobposting") instanceof ObjectNode posting)) {
      return Json.MAPPER.createObjectNode();
    }
    JsonNode places = posting.path("jobLocation");
    Stream<JsonNode> all =
        places instanceof ArrayNode list ? list.valueStream() : Stream.of(places);
    all.map(place -> place.path("address")).forEach(TeamtailorPostingReader::removeContinent);
    return posting;
  }

  private static void removeContinent(JsonNode address) {
    String region = Fields.line(address, "addressRegion");
    if (address instanceof ObjectNode object
        && region != null
        && NOT_A_REGION.matcher(region).matches()) {
      object.remove("addressRegion");
    }
  }
}
