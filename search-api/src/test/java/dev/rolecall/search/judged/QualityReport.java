package dev.rolecall.search.judged;

import dev.rolecall.model.job.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the figures of each search, and the first ten with their grades and how far each moved
/// from its place by BM25.
record QualityReport(List<SearchOutcome> outcomes, JudgedSet set) {
  void write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text());
  }

  private String text() {
    String head =
        "nDCG@10 | searches | ours | BM25 | BM25 in our filter\n--- | --- | --- | --- | ---\n";
    return head
        + Stream.of(
                total("all", outcomes), total("tuning", half(false)), total("held out", half(true)))
            .collect(Collectors.joining())
        + "\n"
        + outcomes.stream().map(this::search).collect(Collectors.joining("\n"));
  }

  private List<SearchOutcome> half(boolean heldOut) {
    return outcomes.stream().filter(each -> each.search().heldOut() == heldOut).toList();
  }

  private static String total(String name, List<SearchOutcome> of) {
    return String.format(
        Locale.ROOT,
        "%s | %d | %.3f | %.3f | %.3f%n",
        name,
        of.size(),
        of.stream().mapToDouble(SearchOutcome::ours).average().orElse(0),
        of.stream().mapToDouble(SearchOutcome::bm25Words).average().orElse(0),
        of.stream().mapToDouble(SearchOutcome::bm25Order).average().orElse(0));
  }

  /// The first ten of a held-out search are not written: nobody is to change the ranking by them.
  private String search(SearchOutcome outcome) {
    String figures =
        String.format(
            Locale.ROOT,
            "## %s %s%n%.3f, BM25 %.3f, in our filter %.3f%n",
            outcome.search().id(),
            outcome.search().text(),
            outcome.ours(),
            outcome.bm25Words(),
            outcome.bm25Order());
    return outcome.search().heldOut()
        ? figures
        : figures
            + outcome.found().stream().map(job -> line(outcome, job)).collect(Collectors.joining());
  }

  private String line(SearchOutcome outcome, String job) {
    int at = outcome.found().indexOf(job);
    int before = outcome.order().indexOf(job);
    Opening opening = Objects.requireNonNull(set.jobs().get(job)).opening();
    Integer grade = outcome.search().grades().get(job);
    return String.format(
        Locale.ROOT,
        "%d. grade %s, %s: %s, %s%n",
        at + 1,
        grade == null ? "none" : grade.toString(),
        before < 0 ? "not in BM25's" : String.format(Locale.ROOT, "%+d", before - at),
        opening.title(),
        opening.company().name());
  }
}
