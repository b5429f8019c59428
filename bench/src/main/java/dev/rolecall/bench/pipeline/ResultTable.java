package dev.rolecall.bench.pipeline;

import dev.rolecall.bench.pipeline.PipelineResult.StageResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints a result as a readable table.
final class ResultTable {
  private final PipelineResult result;
  private final StringBuilder out = new StringBuilder();

  private ResultTable(PipelineResult result) {
    this.result = result;
  }

  static String of(PipelineResult result) {
    ResultTable table = new ResultTable(result);
    table.head();
    table.stages();
    table.processes();
    table.disk();
    return table.out.toString();
  }

  private void head() {
    line(
        "== %s, %,d postings (%s; %s of raw records), commit %s, %d cores, load before %.1f",
        result.measured(),
        result.postings(),
        result.archive(),
        megabytes(result.rawBytes()),
        result.commit(),
        result.cores(),
        result.load());
    TopicTotals totals = result.totals();
    line(
        "   %,d normalized, %,d rejected, %,d dead letters; %,d role records, %,d job records"
            + " (%s), %,d jobs, %,d open",
        totals.normalized(),
        totals.rejected(),
        totals.deadLetters(),
        totals.roleRecords(),
        totals.jobRecords(),
        megabytes(totals.jobBytes()),
        totals.jobs(),
        totals.openJobs());
    line(
        "   everything done after %.1f s: %,.0f postings/s; %.0f CPU seconds, %.2f ms a posting",
        result.seconds(),
        result.postingsPerSecond(),
        result.cpuSeconds(),
        1000 * result.cpuSeconds() / result.postings());
  }

  private void stages() {
    line("");
    line(
        "%-11s %9s %9s %11s %11s   postings/s in each tenth of its input",
        "stage", "from s", "to s", "postings/s", "records/s");
    result.stages().forEach(this::stage);
  }

  private void stage(String name, StageResult stage) {
    String tenths =
        stage.tenths().stream().map(seconds -> tenth(seconds)).collect(Collectors.joining(" "));
    line(
        "%-11s %9.1f %9.1f %11.0f %11.0f   %s",
        name,
        stage.startedAt(),
        stage.finishedAt(),
        stage.perSecond(result.postings()),
        stage.perSecond(stage.total()),
        tenths);
  }

  private String tenth(double seconds) {
    double postings = (double) result.postings() / StageTimeline.TENTHS;
    return seconds <= 0 ? "    -" : format("%5.0f", postings / seconds);
  }

  private void processes() {
    line("");
    line(
        "%-15s %7s %9s %9s %11s %10s %10s %9s   CPU seconds by thread",
        "process", "CPU s", "RSS MB", "peak MB", "heap MB live", "other MB", "collections", "GC s");
    result.processes().forEach(this::process);
  }

  private void process(ProcessUsage usage) {
    String threads =
        usage.threads().entrySet().stream()
            .limit(8)
            .map(thread -> format("%s %.1f", thread.getKey(), thread.getValue()))
            .collect(Collectors.joining(", "));
    String jvm =
        usage
            .jvm()
            .map(
                j ->
                    format(
                        "%12d %10d %11d %9.1f",
                        j.heapUsed() >> 20,
                        (usage.residentBytes() - j.heapCommitted()) >> 20,
                        j.collections(),
                        j.collectionSeconds()))
            .orElse(format("%12s %10s %11s %9s", "-", "-", "-", "-"));
    line(
        "%-15s %7.1f %9d %9d %s   %s",
        usage.name(),
        usage.cpuSeconds(),
        usage.residentBytes() >> 20,
        usage.peakResidentBytes() >> 20,
        jvm,
        threads);
  }

  private void disk() {
    line("");
    List<String> directories =
        result.disk().entrySet().stream()
            .map((Map.Entry<String, Long> e) -> e.getKey() + " " + megabytes(e.getValue()))
            .toList();
    line("disk: %s", String.join(", ", directories));
  }

  private static String megabytes(long bytes) {
    return format("%,d MB", bytes >> 20);
  }

  private void line(String format, Object... values) {
    out.append(format(format, values)).append('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
