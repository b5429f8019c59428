package dev.rolecall.search.judged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.testkit.platform.StoreContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The order in which typed searches find jobs, against the grades of a reader, and against BM25.
/// `target/search-quality.md` lists what moved, search by search.
///
/// The floors are the measured figures less a margin (docs/quality.md).
@StoreContract
class SearchQualityTest {
  private static final Path REPORT = Path.of("target/search-quality.md");
  private static JudgedIndex index;
  private static List<SearchOutcome> outcomes;

  @BeforeAll
  static void search() throws IOException {
    JudgedSet set = JudgedSet.read();
    index = new JudgedIndex(set);
    Bm25 bm25 = new Bm25(index.running());
    outcomes =
        set.searches().stream()
            .map(
                search ->
                    new SearchOutcome(
                        search,
                        index.find(search),
                        bm25.words(search.text()),
                        bm25.order(search.text(), search.query())))
            .toList();
    new QualityReport(outcomes, set).write(REPORT);
  }

  @AfterAll
  static void stop() {
    index.close();
  }

  @Test
  void theFirstTenAreGood() {
    assertThat(mean(SearchOutcome::ours, _ -> true)).isGreaterThanOrEqualTo(0.83);
    assertThat(mean(SearchOutcome::ours, JudgedSearch::heldOut)).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void theFirstTenAreBetterThanThoseOfBm25() {
    double bm25 = mean(SearchOutcome::bm25Words, _ -> true);
    assertThat(mean(SearchOutcome::ours, _ -> true)).isGreaterThanOrEqualTo(bm25 + 0.10);
  }

  /// A job without a grade counts as one that should not be shown, so there must be few.
  @Test
  void nearlyAllOfTheFirstTenAreGraded() {
    long shown = outcomes.stream().mapToLong(outcome -> outcome.found().size()).sum();
    long ungraded =
        outcomes.stream()
            .flatMap(
                outcome ->
                    outcome.found().stream()
                        .filter(job -> !outcome.search().grades().containsKey(job)))
            .count();
    assertThat(shown).isGreaterThan(300);
    assertThat(ungraded).isLessThanOrEqualTo(shown * 3 / 100);
  }

  private static double mean(
      ToDoubleFunction<SearchOutcome> figure, Predicate<JudgedSearch> searches) {
    return outcomes.stream()
        .filter(outcome -> searches.test(outcome.search()))
        .mapToDouble(figure)
        .average()
        .orElseThrow();
  }
}
