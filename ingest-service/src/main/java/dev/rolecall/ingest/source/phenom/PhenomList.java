package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.ScriptData;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A page of a site's list, as the script in it has it: `phApp.ddo = {"eagerLoadRefineSearch":
/// {"status": 200, "hits": 10, "totalHits": 234, "data": {"jobs": [...]}}}`.
///
/// @param jobs the rows of the page, a list
/// @param total the number of postings on all pages, null when it is not stated
record PhenomList(JsonNode jobs, @Nullable Integer total) {
  /// The variable with the data of a page.
  static final String DATA = "phApp.ddo";

  private static final String SEARCH = "eagerLoadRefineSearch";
  private static final int OK = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// @throws UnreadablePayloadException when the page has no list, or the search behind it failed
  static PhenomList of(String body) {
    JsonNode search = ScriptData.get(body, DATA).path(SEARCH);
    if (!search.isObject()) {
      throw new UnreadablePayloadException("'%s' has no '%s'".formatted(DATA, SEARCH));
    }
    int status = search.path("status").asInt(OK);
    if (status != OK) {
      throw new UnreadablePayloadException("The search of the site has status " + status);
    }
    return new PhenomList(PageItems.list(search.path("data"), "jobs"), total(search));
  }

  /// A number, also as text.
  private static @Nullable Integer total(JsonNode search) {
    String total = Fields.text(search, "totalHits");
    return total != null && NUMBER.matcher(total).matches() ? Integer.valueOf(total) : null;
  }

  /// Whether there may be another page. A list without a total ends with its first empty page. One
  /// that ends before its total is not whole, which the crawl notices.
  ///
  /// @param from how many postings the pages before this one have
  /// @throws UnreadablePayloadException when the total is not that of the list
  boolean hasMoreAfter(int from) {
    int read = from + jobs.size();
    if (total != null && !jobs.isEmpty() && total < read) {
      throw new UnreadablePayloadException(
          "The list has %d postings up to this page, and states %d".formatted(read, total));
    }
    return !jobs.isEmpty() && (total == null || read < total);
  }
}
