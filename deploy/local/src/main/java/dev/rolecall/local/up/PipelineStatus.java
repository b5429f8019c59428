package dev.rolecall.local.up;

import dev.rolecall.local.service.ServiceProcesses;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What was read so far, as ingest-service tells it, and how many jobs search-api finds.
///
/// @param boards that are known
/// @param read of them, completely at least once
/// @param postings new and changed ones, in all crawls
/// @param rejected of them, as no jobs
/// @param deadLettered of them
/// @param balanced whether every posting that was seen is accounted for
/// @param jobs that can be found
record PipelineStatus(
    long boards,
    long read,
    long postings,
    long rejected,
    long deadLettered,
    boolean balanced,
    long jobs) {
  static PipelineStatus ask(ServiceProcesses.Addresses addresses) {
    Optional<JsonNode> boards = ApiClient.get(addresses.ingest() + "/api/v1/boards");
    Optional<JsonNode> totals =
        ApiClient.get(addresses.ingest() + "/api/v1/crawls").map(all -> all.path("totals"));
    Optional<JsonNode> found = ApiClient.get(addresses.search() + "/api/v1/jobs?limit=1");
    return new PipelineStatus(
        boards.map(JsonNode::size).orElse(0),
        boards.map(PipelineStatus::complete).orElse(0L),
        totals.map(t -> t.path("new").asLong(0) + t.path("changed").asLong(0)).orElse(0L),
        totals
            .map(t -> t.path("rejected").valueStream().mapToLong(n -> n.asLong(0)).sum())
            .orElse(0L),
        totals.map(t -> t.path("deadLettered").asLong(0)).orElse(0L),
        totals.map(t -> t.path("balanced").asBoolean(true)).orElse(true),
        found.map(f -> f.path("total").asLong(0)).orElse(0L));
  }

  /// Whether every board that is known was read, and jobs came of it.
  boolean settled() {
    return boards > 0 && read == boards && jobs > 0;
  }

  String told() {
    String line =
        "  read so far        %d of %d boards, %d postings (%d are no jobs, %d dead letters); %d jobs can be found"
            .formatted(read, boards, postings, rejected, deadLettered, jobs);
    return balanced ? line : line + "; the equation does NOT hold";
  }

  private static long complete(JsonNode boards) {
    return boards.valueStream().filter(board -> board.hasNonNull("lastCompleteAt")).count();
  }
}
