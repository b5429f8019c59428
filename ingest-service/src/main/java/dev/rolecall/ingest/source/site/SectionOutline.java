package dev.rolecall.ingest.source.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The headings of a page by their ranks, and which of them are titles of openings.
///
/// @param titles the titles by the indexes of their headings
/// @param occurrences how often each heading is on the page
/// @param isCut whether there are more titles
record SectionOutline(
    List<SectionHeading> headings,
    NavigableMap<Integer, String> titles,
    Map<String, Long> occurrences,
    boolean isCut) {
  /// Titles of one page.
  static final int MAX = 200;

  static SectionOutline of(List<SectionHeading> headings, String siteName) {
    NavigableMap<Integer, String> titles = new TreeMap<>();
    boolean cut = false;
    for (int i = 0; i < headings.size() && !cut; i++) {
      Optional<String> title = SectionTitle.of(headings.get(i).text(), siteName);
      cut = title.isPresent() && titles.size() == MAX;
      if (title.isPresent() && !cut) {
        titles.put(i, title.get());
      }
    }
    Map<String, Long> occurrences =
        headings.stream()
            .collect(Collectors.groupingBy(SectionHeading::text, Collectors.counting()));
    return new SectionOutline(headings, titles, occurrences, cut);
  }

  /// Null outside of the page.
  @Nullable SectionHeading heading(int i) {
    return i < 0 || i >= headings.size() ? null : headings.get(i);
  }

  /// The first heading after a section.
  int next(int i) {
    return first(
        IntStream.range(i + 1, headings.size()),
        k -> isNotBelow(k, i) && !isPartOf(k),
        headings.size());
  }

  /// The last heading before a section that is not below it; -1 for none.
  int previous(int i) {
    return first(IntStream.iterate(i - 1, k -> k >= 0, k -> k - 1), k -> isNotBelow(k, i), -1);
  }

  private static int first(IntStream indexes, IntPredicate wanted, int otherwise) {
    return indexes.filter(wanted).findFirst().orElse(otherwise);
  }

  private boolean isNotBelow(int other, int i) {
    return headings.get(other).rank() <= headings.get(i).rank();
  }

  /// Whether a heading is one inside of openings although it has their rank: `Requirements`, and
  /// what several or a single one have.
  private boolean isPartOf(int i) {
    String text = headings.get(i).text();
    boolean several = titles.size() == 1 || occurrences.getOrDefault(text, 0L) > 1;
    return !titles.containsKey(i)
        && (OpeningLabels.TASKS.isIn(text)
            || OpeningLabels.PROFILE.isIn(text)
            || several && (OpeningLabels.OFFER.isIn(text) || OpeningLabels.FACT.isIn(text)));
  }

  /// The headings above a section, the nearest first.
  List<String> above(int i) {
    List<String> above = new ArrayList<>();
    int rank = headings.get(i).rank();
    for (int k = i - 1; k >= 0; k--) {
      SectionHeading other = headings.get(k);
      if (other.isHeading() && other.rank() < rank) {
        above.add(other.text());
        rank = other.rank();
      }
    }
    return above;
  }
}
