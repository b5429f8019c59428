package dev.rolecall.search.market.guide;

import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Titles that mean the same, from how often each spelling occurs.
final class GuideTitles {
  /// How many titles are shown.
  private static final int TITLES = 10;

  /// A title that a single job has says nothing about the role.
  private static final int MIN_JOBS = 2;

  private GuideTitles() {}

  /// The most frequent titles, each with its most frequent spelling.
  ///
  /// @param jobsBySpelling the most frequent spelling first
  static List<ValueCount> of(GuideTopic topic, Map<String, Long> jobsBySpelling) {
    Map<String, ValueCount> titles = new LinkedHashMap<>();
    jobsBySpelling.forEach(
        (spelling, jobs) ->
            titles.merge(
                TitleForm.of(spelling),
                new ValueCount(spelling, spelling, jobs, topic.withPhrase(spelling)),
                (first, next) ->
                    new ValueCount(
                        first.value(), first.label(), first.jobs() + next.jobs(), first.search())));
    return titles.values().stream()
        .filter(title -> title.jobs() >= MIN_JOBS)
        .sorted(
            Comparator.comparingLong(ValueCount::jobs).reversed().thenComparing(ValueCount::value))
        .limit(TITLES)
        .toList();
  }
}
