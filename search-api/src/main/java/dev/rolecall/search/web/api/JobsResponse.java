package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.SearchHint;
import dev.rolecall.search.web.api.SearchParameters.RequestedSearch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A page of jobs, as the API returns it.
///
/// @param query the parsed search
/// @param corrected the text that was searched for, because the typed one finds nothing and has
///   misspelt words; null if it is the typed one
/// @param understood what each part of the text was read as
/// @param jobs each a Job with an additional `highlights`: fragments of its text, with matched
///   words between U+E000 and U+E001
/// @param facets the counts by facet; empty when not requested
/// @param approximate the facets whose counts are estimates, because there are many jobs
/// @param next the cursor of the next page, null on the last
/// @param expired whether jobs of a later page may be missing or repeated, because too much time
///   passed since the previous page
/// @param hints for a search without results: changes that would find jobs
record JobsResponse(
    long total,
    JobQuery query,
    @Nullable String corrected,
    List<Understood> understood,
    List<ObjectNode> jobs,
    Map<String, List<FacetCount>> facets,
    Set<String> approximate,
    @Nullable String next,
    boolean expired,
    List<SearchHint> hints) {
  /// A part of the text of a search.
  ///
  /// @param text as written
  /// @param meaning in the syntax of filters; empty for words that say nothing about a job
  /// @param suggestion the nearest known word, for a word that is probably misspelt
  record Understood(String text, String meaning, QueryPart.Kind kind, @Nullable String suggestion) {
    static Understood of(QueryPart part) {
      return new Understood(
          part.source(), part.canonical(), part.kind(), part.suggestion().orElse(null));
    }
  }

  static JobsResponse of(RequestedSearch requested, JobPage page, List<SearchHint> hints) {
    return new JobsResponse(
        page.total(),
        requested.request().query(),
        requested.corrected(),
        requested.parts().stream().map(Understood::of).toList(),
        page.jobs().stream().map(JobsResponse::job).toList(),
        page.facets(),
        new TreeSet<>(page.approximate()),
        page.next(),
        page.expired(),
        hints);
  }

  private static ObjectNode job(JobHit hit) {
    ObjectNode job = Json.MAPPER.valueToTree(hit.job());
    job.set("highlights", Json.MAPPER.valueToTree(hit.highlights()));
    return job;
  }
}
