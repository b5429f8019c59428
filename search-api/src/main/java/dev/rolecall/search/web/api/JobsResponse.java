package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.SearchHint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A page of jobs, as the API returns it.
///
/// @param query the parsed search
/// @param jobs each a Job with an additional `highlights`: fragments of its text, with matched
///   words between U+E000 and U+E001
/// @param facets the counts by facet; empty when not requested
/// @param next the cursor of the next page, null on the last
/// @param hints for a search without results: changes that would find jobs
record JobsResponse(
    long total,
    JobQuery query,
    List<ObjectNode> jobs,
    Map<String, List<FacetCount>> facets,
    @Nullable String next,
    List<SearchHint> hints) {
  static JobsResponse of(JobQuery query, JobPage page, List<SearchHint> hints) {
    return new JobsResponse(
        page.total(),
        query,
        page.jobs().stream().map(JobsResponse::job).toList(),
        page.facets(),
        page.next(),
        hints);
  }

  private static ObjectNode job(JobHit hit) {
    ObjectNode job = Json.MAPPER.valueToTree(hit.job());
    job.set("highlights", Json.MAPPER.valueToTree(hit.highlights()));
    return job;
  }
}
