package dev.rolecall.local.up;

import dev.rolecall.local.service.ServiceProcesses;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What ingest-service has read and how many jobs search-api finds.
///
/// @param boards known boards
/// @param read boards that were read completely at least once
/// @param postings new and changed postings of all crawls
/// @param rejected postings that are not jobs
/// @param deadLettered postings that could not be processed
/// @param balanced whether the counts of read and processed postings are equal
/// @param jobs searchable jobs
record PipelineStatus(
    long boards,
    long read,
    long postings,
    long rejected,
    long deadLettered,
    boolean balanced,
    long jobs) {
  static PipelineStatus fetch(ServiceProcesses.Addresses addresses, String operatorToken) {
    Optional<JsonNode> boards = ApiClient.get(addresses.ingest() + "/api/v1/boards", operatorToken);
    Optional<JsonNode> totals =
        ApiClient.get(addresses.ingest() + "/api/v1/crawls", operatorToken)
            .map(all -> all.path("totals"));
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

  /// Whether every known board was read and jobs are searchable.
  boolean isComplete() {
    return boards > 0 && read == boards && jobs > 0;
  }

  String summary() {
    String line =
        "  read               %d of %d boards, %d postings (%d not jobs, %d dead letters); %d jobs searchable"
            .formatted(read, boards, postings, rejected, deadLettered, jobs);
    return balanced
        ? line
        : line + "; postings are MISSING: the counts of read and processed postings differ";
  }

  private static long complete(JsonNode boards) {
    return boards.valueStream().filter(board -> board.hasNonNull("lastCompleteAt")).count();
  }
}
