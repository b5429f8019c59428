package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Phrases in job titles with the kind of work that they name, and words for seniority.
public final class TitleDictionary {
  private static final TitleDictionary SHARED = new TitleDictionary();

  private final WordTrie<Title> titles = titles();
  private final Map<String, Seniority> levelWords = levelWords();
  private final WordTrie<Seniority> levels = trie(levelWords);
  private final WordTrie<Boolean> nonSoftwareFields = nonSoftwareFields();

  /// The kind of a phrase, see `titles.tsv`.
  enum Kind {
    ROLE,
    OPEN,
    WEAK,
    AREA,
    FIELD,
    ALONE,
    LEAD
  }

  /// @param phrase in lower case
  private record Title(String phrase, JobFamily family, Optional<Seniority> seniority, Kind kind) {}

  /// A title phrase in a text.
  ///
  /// @param end index after the phrase
  public record TitleMention(JobFamily family, Optional<Seniority> seniority, int start, int end) {
    TitleMention as(JobFamily other) {
      return new TitleMention(other, seniority, start, end);
    }

    int length() {
      return end - start;
    }
  }

  /// A mention and the kind of its phrase.
  record KnownMention(TitleMention mention, Kind kind) {}

  private TitleDictionary() {}

  private static WordTrie<Title> titles() {
    WordTrie.Builder<Title> titles = WordTrie.builder();
    List<String[]> rows = Tsv.read("titles.tsv", 4);
    Set<String> phrases = rows.stream().map(row -> row[0]).collect(Collectors.toSet());
    for (String[] row : rows) {
      Optional<Seniority> level =
          row[2].isEmpty() ? Optional.empty() : Optional.of(Seniority.valueOf(row[2]));
      Kind kind = row[3].isEmpty() ? Kind.ROLE : Kind.valueOf(row[3].toUpperCase(Locale.ROOT));
      Title title = new Title(row[0], JobFamily.valueOf(row[1]), level, kind);
      titles.add(row[0], title);
      titles.add(row[0] + "s", title);
      DeveloperNouns.of(row[0], title.family()).stream()
          .filter(phrases::add)
          .forEach(
              other -> {
                titles.add(other, title);
                titles.add(other + "s", title);
              });
    }
    return titles.build();
  }

  private static Map<String, Seniority> levelWords() {
    Map<String, Seniority> words = new LinkedHashMap<>();
    Tsv.read("seniorities.tsv", 2).forEach(row -> words.put(row[0], Seniority.valueOf(row[1])));
    return words;
  }

  private static WordTrie<Seniority> trie(Map<String, Seniority> words) {
    WordTrie.Builder<Seniority> levels = WordTrie.builder();
    words.forEach(levels::add);
    return levels.build();
  }

  private static WordTrie<Boolean> nonSoftwareFields() {
    WordTrie.Builder<Boolean> nonSoftwareFields = WordTrie.builder();
    for (String[] row : Tsv.read("non-software-fields.tsv", 2)) {
      nonSoftwareFields.add(row[0], row[1].isEmpty());
    }
    return nonSoftwareFields.build();
  }

  public static TitleDictionary shared() {
    return SHARED;
  }

  /// All title phrases, of overlapping ones the first and longest.
  public List<TitleMention> find(String text) {
    return known(lower(text)).stream()
        .filter(found -> found.kind() != Kind.LEAD)
        .map(KnownMention::mention)
        .toList();
  }

  /// Whether a text names people at work, and not only a kind of work: `Backend Engineer`, but not
  /// `Backend development`.
  public boolean namesRole(String text) {
    return known(lower(text)).stream()
        .map(KnownMention::kind)
        .anyMatch(kind -> kind == Kind.ROLE || kind == Kind.OPEN || kind == Kind.WEAK);
  }

  /// The mention that determines the kind of work.
  public Optional<TitleMention> best(String title) {
    String lower = LevelPhrases.withoutChiefs(lower(title));
    return new TitleClassifier(this, lower, known(lower)).best();
  }

  /// Some systems write `Platform_Developer`.
  private static String lower(String title) {
    return LowerCase.of(title).replace('_', ' ');
  }

  private List<KnownMention> known(String lower) {
    List<KnownMention> found = new ArrayList<>();
    WordTrie<Title>.MatchIterator matches = titles.matches(lower);
    while (matches.next()) {
      Title title = matches.values().getFirst();
      TitleMention mention =
          new TitleMention(title.family(), title.seniority(), matches.start(), matches.end());
      found.add(new KnownMention(mention, title.kind()));
    }
    return found;
  }

  /// Whether a word names a field of work other than software.
  ///
  /// @param before whether the text is the part before the role, where more words count
  boolean namesNonSoftwareField(String lower, boolean before) {
    WordTrie<Boolean>.MatchIterator matches = nonSoftwareFields.matches(lower);
    while (matches.next()) {
      if (before || matches.values().getFirst()) {
        return true;
      }
      matches.reject();
    }
    return false;
  }

  /// The words for these levels, in lower case, longer ones before their own beginnings.
  public List<String> levelWords(Set<Seniority> of) {
    return levelWords.entrySet().stream()
        .filter(word -> of.contains(word.getValue()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /// The end of the word for a level that starts here, -1 when there is none.
  int levelEnd(String lower, int start) {
    WordTrie<Seniority>.MatchIterator matches = levels.matches(lower, start);
    return matches.next() && matches.start() == start ? matches.end() : -1;
  }

  /// The seniorities that a title's words state, in rising order.
  public Set<Seniority> seniorities(String title) {
    String lower = LevelPhrases.withoutPeople(lower(title));
    String level = LevelPhrases.withoutNames(lower).replace('+', ' ');
    Set<Seniority> found = EnumSet.noneOf(Seniority.class);
    WordTrie<Seniority>.MatchIterator matches = levels.matches(level);
    while (matches.next()) {
      found.add(matches.values().getFirst());
    }
    find(LevelPhrases.ownPart(lower)).forEach(mention -> mention.seniority().ifPresent(found::add));
    return found;
  }
}
