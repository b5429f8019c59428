package dev.rolecall.bench.pipeline;

import dev.rolecall.ingest.merge.MergeTopology;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads how far each stage is: from committed offsets, from match-service's metrics, and from
/// Elasticsearch's count.
final class StageProgress implements AutoCloseable {
  private static final String MATCH_LAG = "rolecall.local-jobs.lag";
  private static final String MATCH_JOBS = "rolecall.local-jobs.open";

  private final StageOffsets offsets;
  private final HttpJson http = new HttpJson();
  private final Topics topics;
  private final BenchmarkPlatform platform;
  private Optional<String> indexGroup = Optional.empty();

  StageProgress(StageOffsets offsets, Topics topics, BenchmarkPlatform platform) {
    this.offsets = offsets;
    this.topics = topics;
    this.platform = platform;
  }

  long done(Stage stage) {
    return switch (stage) {
      case NORMALIZE, MERGE, INDEX ->
          group(stage).map(group -> offsets.done(group, input(stage))).orElse(0L);
      case MATCH -> matchBehind().stream().map(behind -> offsets.end(topics.jobs()) - behind).sum();
      case SEARCHABLE -> searchable();
    };
  }

  /// Whether the stage has processed all of its current input. Its input must be complete.
  boolean settled(Stage stage) {
    return switch (stage) {
      case NORMALIZE, MERGE, INDEX ->
          group(stage).filter(group -> offsets.settled(group, input(stage))).isPresent();
      case MATCH -> matchBehind().stream().anyMatch(behind -> behind == 0);
      case SEARCHABLE -> true;
    };
  }

  /// Offsets on the topic of jobs: grows while merging runs.
  long jobsEnd() {
    return offsets.end(topics.jobs());
  }

  /// Documents that Elasticsearch finds: those it has refreshed.
  long searchable() {
    String url = platform.endpoints().elasticsearch() + "/%sjobs/_count".formatted(topics.prefix());
    return http.get(url).map(found -> found.path("count").asLong(0)).orElse(0L);
  }

  /// Open jobs in the local jobs of match-service.
  long matchable() {
    return http.gauge(platform.addresses().matchManagement(), MATCH_JOBS)
        .map(Double::longValue)
        .orElse(0L);
  }

  private OptionalLong matchBehind() {
    return http.gauge(platform.addresses().matchManagement(), MATCH_LAG).stream()
        .mapToLong(Double::longValue)
        .filter(behind -> behind >= 0)
        .findFirst();
  }

  private Topic input(Stage stage) {
    return switch (stage) {
      case NORMALIZE -> topics.rawPostings();
      case MERGE -> topics.postings();
      case INDEX, MATCH, SEARCHABLE -> topics.jobs();
    };
  }

  private Optional<String> group(Stage stage) {
    return switch (stage) {
      case NORMALIZE -> Optional.of(topics.prefix() + "normalize");
      case MERGE -> Optional.of(topics.prefix() + MergeTopology.APPLICATION);
      case INDEX -> indexGroup();
      case MATCH, SEARCHABLE -> Optional.empty();
    };
  }

  private Optional<String> indexGroup() {
    if (indexGroup.isEmpty()) {
      indexGroup = offsets.group(topics.prefix() + "search-index-");
    }
    return indexGroup;
  }

  @Override
  public void close() {
    offsets.close();
  }
}
