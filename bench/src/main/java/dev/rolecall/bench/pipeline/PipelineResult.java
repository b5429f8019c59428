package dev.rolecall.bench.pipeline;

import java.util.List;
import java.util.Map;

/// What one run has measured.
///
/// @param measured `pipeline`, or the stage that ran alone
/// @param postings records of postings on `postings.raw.v1`
/// @param seconds until every job is searchable and all lags are zero
/// @param stages by label
/// @param disk bytes by directory
/// @param load the load average of the machine before the start, caused by other processes
record PipelineResult(
    String measured,
    String archive,
    int postings,
    long rawBytes,
    double seconds,
    Map<String, StageResult> stages,
    List<ProcessUsage> processes,
    Map<String, Long> disk,
    TopicTotals totals,
    String commit,
    int cores,
    double load) {

  /// @param total in the unit of the stage
  /// @param startedAt seconds from the start until its first progress
  /// @param tenths seconds for each tenth of its input
  record StageResult(
      String unit, long total, double startedAt, double finishedAt, List<Double> tenths) {
    static StageResult of(Stage stage, StageTimeline timeline) {
      return new StageResult(
          stage.unit(),
          timeline.total(),
          timeline.startedAt(),
          timeline.finishedAt(),
          timeline.tenths());
    }

    /// Of the postings of the run, or of what `all` counts.
    double perSecond(long all) {
      return all / Math.max(0.001, finishedAt - startedAt);
    }
  }

  double postingsPerSecond() {
    return postings / Math.max(0.001, seconds);
  }

  double cpuSeconds() {
    return processes.stream().mapToDouble(ProcessUsage::cpuSeconds).sum();
  }
}
