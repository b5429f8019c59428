package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads meta tags of career sites, which supplement their markup: `job-title`, `job-city`,
/// `gtm_tbcn_location` and others.
final class MetaTags {
  private static final List<String> LOCATIONS = List.of("gtm_tbcn_location", "gtm_location");

  private final Document page;

  MetaTags(Document page) {
    this.page = page;
  }

  /// A posting from meta tags only. It needs a title and a description.
  Optional<ObjectNode> posting() {
    String title = content("job-title");
    String description = content("job-description");
    if (title.isEmpty() || description.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode posting = Json.MAPPER.createObjectNode();
    posting.put("title", title).put("description", description);
    set(posting, "datePosted", content("job-posteddate"));
    set(posting, "jobLocationType", content("job-workingmode"));
    set(posting, "identifier", content("job-id"));
    ArrayNode places = posting.putArray("jobLocation");
    locations().forEach(places::add);
    return Optional.of(posting);
  }

  /// Places; `~` separates a city from its region.
  List<String> locations() {
    String city =
        Stream.of("job-city", "job-region", "job-country")
            .map(this::content)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    List<String> named = new ArrayList<>();
    named.add(city);
    named.addAll(List.of(content("job-secondarylocations").split(";")));
    LOCATIONS.forEach(name -> named.addAll(List.of(content(name).split("[;|]"))));
    Set<String> places = new LinkedHashSet<>();
    for (String place : named) {
      String written =
          Stream.of(place.split("[~,]"))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", "));
      if (!written.isEmpty()) {
        places.add(written);
      }
    }
    return List.copyOf(places);
  }

  private String content(String name) {
    Element tag = page.selectFirst("meta[name=" + name + "]");
    return tag == null ? "" : tag.attr("content").strip();
  }

  private static void set(ObjectNode posting, String field, String value) {
    if (!value.isEmpty()) {
      posting.put(field, value);
    }
  }
}
