package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.Hint;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.JobPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A page of jobs, in the form of the API.
///
/// @param query how the search was understood
/// @param jobs each in the form of a Job, with its `highlights`: pieces of its text, with matched
///   words between U+E000 and U+E001
/// @param facets by field, empty when not requested
/// @param next the cursor of the next page, null on the last
/// @param hints when nothing was found: changes that would find jobs
record JobsResponse(
    long total,
    JobQuery query,
    List<ObjectNode> jobs,
    Map<String, List<FacetCount>> facets,
    @Nullable String next,
    List<Hint> hints) {
  static JobsResponse of(JobQuery query, JobPage page, List<Hint> hints) {
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
