package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Title phrases, the kind of work that they name, and words for seniority.
public final class TitleDictionary {
  /// Words for a seniority in titles that state none.
  private static final Pattern NO_LEVEL =
      Pattern.compile(
          "(?:(?:product|project|program|programme|account|customer"
              + " success|success|community|marketing|content|partner(?:ship)?s?|relationship|growth|brand|social"
              + " media|office|category|delivery|release|territory|channel|development|campaign|case|key"
              + " account|client|event|portfolio|property) )managers?\\b|chief of staff|(?:member"
              + " of )?technical staff|lead(?:-| )?(?:gen|generation)\\b|executive"
              + " assistant|account executive|sales associate");

  private static final TitleDictionary SHARED = new TitleDictionary();

  private final WordTrie<Title> titles;
  private final WordTrie<Seniority> levels;

  /// @param phrase in lower case
  private record Title(String phrase, JobFamily family, Optional<Seniority> seniority) {}

  /// A title phrase in a text.
  ///
  /// @param end index behind it
  public record TitleMention(JobFamily family, Optional<Seniority> seniority, int start, int end) {}

  private TitleDictionary() {
    WordTrie.Builder<Title> phrases = WordTrie.builder();
    for (String[] row : Tsv.read("titles.tsv", 3)) {
      Optional<Seniority> level =
          row[2].isEmpty() ? Optional.empty() : Optional.of(Seniority.valueOf(row[2]));
      Title title = new Title(row[0], JobFamily.valueOf(row[1]), level);
      phrases.add(row[0], title);
      phrases.add(row[0] + "s", title);
    }
    titles = phrases.build();
    WordTrie.Builder<Seniority> words = WordTrie.builder();
    for (String[] row : Tsv.read("seniorities.tsv", 2)) {
      words.add(row[0], Seniority.valueOf(row[1]));
    }
    levels = words.build();
  }

  public static TitleDictionary shared() {
    return SHARED;
  }

  /// All title phrases, of overlapping ones the first and longest.
  public List<TitleMention> find(String text) {
    List<TitleMention> found = new ArrayList<>();
    WordTrie<Title>.Walk walk = titles.walk(text);
    while (walk.next()) {
      Title title = walk.values().getFirst();
      found.add(new TitleMention(title.family(), title.seniority(), walk.start(), walk.end()));
    }
    return found;
  }

  /// What kind of work a title names: its most telling phrase speaks, of several the longest.
  public Optional<TitleMention> best(String title) {
    return find(title).stream()
        .max(
            java.util.Comparator.comparing(
                    (TitleMention m) ->
                        m.family() != JobFamily.SOFTWARE && m.family() != JobFamily.OTHER)
                .thenComparing(m -> m.end() - m.start()));
  }

  /// The seniorities that a title's words state, in rising order.
  public Set<Seniority> seniorities(String title) {
    String lower =
        NO_LEVEL.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").replace('+', ' ');
    Set<Seniority> found = EnumSet.noneOf(Seniority.class);
    WordTrie<Seniority>.Walk walk = levels.walk(lower);
    while (walk.next()) {
      found.add(walk.values().getFirst());
    }
    find(title).forEach(mention -> mention.seniority().ifPresent(found::add));
    return found;
  }
}
