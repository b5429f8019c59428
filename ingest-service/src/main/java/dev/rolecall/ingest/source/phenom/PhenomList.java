package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.ScriptData;
import dev.rolecall.ingest.source.UnreadablePayloadException;
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
    JsonNode total = search.path("totalHits");
    return new PhenomList(
        PageItems.list(search.path("data"), "jobs"), total.isInt() ? total.asInt() : null);
  }

  /// @param next how many postings this page and those before it have
  /// @throws UnreadablePayloadException when the list ends before its total
  boolean hasMoreAfter(int next) {
    boolean more = total == null ? !jobs.isEmpty() : next < total;
    if (more && jobs.isEmpty()) {
      throw new UnreadablePayloadException("The list ended at %d of %d".formatted(next, total));
    }
    return more;
  }
}
