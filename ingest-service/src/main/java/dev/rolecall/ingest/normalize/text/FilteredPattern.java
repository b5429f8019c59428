package dev.rolecall.ingest.normalize.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression that most texts do not contain. A search tries it only where its first two
/// characters allow a match, so that texts without one cost little.
public final class FilteredPattern {
  private final Pattern pattern;
  private final MatchStarts starts;

  FilteredPattern(Pattern pattern) {
    this(pattern, Set.of());
  }

  /// @param firstWords those that a match can start with, in lower case, as far as they consist of
  ///   ASCII letters and digits; empty when any
  FilteredPattern(Pattern pattern, Set<String> firstWords) {
    this.pattern = pattern;
    this.starts = new MatchStarts(pattern, firstWords);
  }

  public static FilteredPattern of(String regex) {
    return new FilteredPattern(Pattern.compile(regex));
  }

  /// @param flags those of [Pattern]
  public static FilteredPattern of(String regex, int flags) {
    return new FilteredPattern(Pattern.compile(regex, flags));
  }

  public Pattern pattern() {
    return pattern;
  }

  public boolean finds(String text) {
    return search(text).find();
  }

  /// The first match.
  public Optional<MatchResult> first(String text) {
    Search search = search(text);
    return search.find() ? Optional.of(search.match()) : Optional.empty();
  }

  public String replaceFirst(String text, String replacement) {
    return finds(text) ? pattern.matcher(text).replaceFirst(replacement) : text;
  }

  public String replaceAll(String text, String replacement) {
    return finds(text) ? pattern.matcher(text).replaceAll(replacement) : text;
  }

  /// A search for one match after the other.
  public Search search(String text) {
    return new Search(text);
  }

  /// Finds the matches in a text in order.
  public final class Search {
    private final String text;
    private @Nullable Matcher matcher;
    private int from;

    private Search(String text) {
      this.text = text;
    }

    /// Whether there is a further match.
    public boolean find() {
      int at = starts.next(text, from);
      while (at >= 0) {
        if (matcher().region(at, text.length()).lookingAt()) {
          from = Math.max(at + 1, matcher().end());
          return true;
        }
        at = starts.next(text, at + 1);
      }
      from = text.length() + 1;
      return false;
    }

    /// The match that was found last.
    public MatchResult match() {
      return matcher().toMatchResult();
    }

    private Matcher matcher() {
      if (matcher == null) {
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      return matcher;
    }
  }
}
