package dev.rolecall.ingest.source.paylocity;

import dev.rolecall.ingest.source.PageLength;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.jsonld.ListMarkup;
import dev.rolecall.model.wire.Json;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page of a job has: its JobPosting markup, and its sections, which are read where a page
/// has no markup.
///
/// @param markup the posting in the markup, null when there is none
/// @param sections pairs of a heading and the HTML below it
record PaylocityDetail(@Nullable ObjectNode markup, ArrayNode sections) {
  /// The field of an item with the posting in the markup of its page.
  static final String MARKUP = "markup";

  /// The field of an item with the sections of a page without markup.
  static final String SECTIONS = "sections";

  /// @throws UnreadablePayloadException when the page has neither, or is too long
  static PaylocityDetail of(String body) {
    PageLength.check(body);
    Document page = Jsoup.parse(body);
    List<ObjectNode> postings = ListMarkup.postings(page);
    ArrayNode sections = Json.MAPPER.createArrayNode();
    if (postings.isEmpty()) {
      page.select("script, style").remove();
      page.select(".job-preview-details .job-listing-header")
          .forEach(heading -> add(sections, heading));
    }
    if (postings.isEmpty() && sections.isEmpty()) {
      throw new UnreadablePayloadException("The page has neither markup nor sections of a job");
    }
    return new PaylocityDetail(postings.isEmpty() ? null : postings.getFirst(), sections);
  }

  private static void add(ArrayNode sections, Element heading) {
    Element content = heading.nextElementSibling();
    if (content != null && content.hasText() && !content.hasClass("job-listing-header")) {
      sections.addObject().put("heading", heading.text()).put("html", content.html());
    }
  }

  /// The payload of an item with this detail.
  String addedTo(ObjectNode item) {
    if (markup == null) {
      item.set(SECTIONS, sections);
    } else {
      item.set(MARKUP, markup);
    }
    return item.toString();
  }
}
