package dev.rolecall.search.market.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All guides: the topics with at least [GuideFigures#MIN_JOBS] open jobs.
///
/// @param asOf when it was computed
/// @param topics by address
public record GuideCatalog(Instant asOf, Map<String, Entry> topics) {
  private static final int NEAR = 8;

  public GuideCatalog {
    topics = Map.copyOf(topics);
  }

  static GuideCatalog of(Instant asOf, Collection<Entry> entries) {
    Map<String, Entry> topics = new TreeMap<>();
    entries.forEach(entry -> topics.put(entry.topic().slug(), entry));
    return new GuideCatalog(asOf, topics);
  }

  /// @param jobs its open jobs
  public record Entry(GuideTopic topic, long jobs) {}

  public Optional<Entry> find(GuideTopic topic) {
    return Optional.ofNullable(topics.get(topic.slug()));
  }

  /// The guides of subjects at all levels and in all countries, those with the most jobs first.
  public List<Entry> subjects() {
    return topics.values().stream()
        .filter(entry -> entry.topic().equals(GuideTopic.of(entry.topic().subject())))
        .sorted(mostJobsFirst())
        .toList();
  }

  /// The guides of one subject that add a level.
  public List<Entry> levels(GuideTopic topic) {
    return GuideTopic.LEVELS.stream()
        .flatMap(level -> find(topic.withLevel(level)).stream())
        .toList();
  }

  /// The guides of one subject and level by country, those with the most jobs first.
  public List<Entry> countries(GuideTopic topic) {
    return topics.values().stream()
        .filter(entry -> entry.topic().country() != null)
        .filter(entry -> entry.topic().withCountry(null).equals(topic.withCountry(null)))
        .sorted(mostJobsFirst())
        .toList();
  }

  private static Comparator<Entry> mostJobsFirst() {
    return Comparator.comparingLong(Entry::jobs)
        .reversed()
        .thenComparing(entry -> entry.topic().slug());
  }

  /// The guides whose addresses have the most words of a text that is not one, and those with the
  /// most jobs among equals.
  public List<Entry> near(String text) {
    Set<String> words = words(text);
    return topics.values().stream()
        .map(entry -> new Near(entry, common(entry, words)))
        .filter(near -> near.common() > 0)
        .sorted(
            Comparator.comparingLong(Near::common)
                .reversed()
                .thenComparing(Near::entry, mostJobsFirst()))
        .limit(NEAR)
        .map(Near::entry)
        .toList();
  }

  /// @param common as [#common(Entry, Set)] counts it
  private record Near(Entry entry, long common) {}

  /// Words that almost every guide has do not count; one that is too many counts against a guide.
  private static long common(Entry entry, Set<String> words) {
    List<String> own = new ArrayList<>(words(entry.topic().slug()));
    return 2 * own.stream().filter(words::contains).count()
        - own.stream().filter(word -> !words.contains(word)).count();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 20))
        .filter(word -> !word.isEmpty() && !word.equals("engineer"))
        .collect(Collectors.toSet());
  }
}
