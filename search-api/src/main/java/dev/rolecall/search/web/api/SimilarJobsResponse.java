package dev.rolecall.search.web.api;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.SimilarJobs.SimilarJob;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Similar jobs, as the API returns them.
///
/// @param jobs each a Job with additional `reasons`: what it shares with the job
record SimilarJobsResponse(List<ObjectNode> jobs) {
  static SimilarJobsResponse of(List<SimilarJob> similar) {
    return new SimilarJobsResponse(similar.stream().map(SimilarJobsResponse::job).toList());
  }

  private static ObjectNode job(SimilarJob similar) {
    ObjectNode job = Json.MAPPER.valueToTree(similar.job());
    job.set("reasons", Json.MAPPER.valueToTree(similar.reasons()));
    return job;
  }
}
