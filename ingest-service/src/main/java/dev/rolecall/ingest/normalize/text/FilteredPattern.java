package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression that most texts do not contain. A search tries it only where the first word
/// of a text allows a match, so that texts without one cost little. Thread-safe.
public final class FilteredPattern {
  /// In characters. A matcher that is kept for the next search also keeps its text.
  private static final int MAX_KEPT_TEXT = 10_000;

  /// The result of a match of which nothing but its existence counts.
  private static final Function<Matcher, Boolean> ANY = _ -> true;

  private final Pattern pattern;
  private final MatchStarts starts;

  /// A matcher is larger than most texts that are searched.
  private final AtomicReference<@Nullable Matcher> unused = new AtomicReference<>();

  private FilteredPattern(Pattern pattern) {
    this.pattern = pattern;
    this.starts = new MatchStarts(pattern);
  }

  public static FilteredPattern of(String regex) {
    return of(regex, 0);
  }

  /// @param flags those of [Pattern]
  public static FilteredPattern of(String regex, int flags) {
    return new FilteredPattern(Pattern.compile(SharedBeginnings.in(regex), flags));
  }

  public Pattern pattern() {
    return pattern;
  }

  public boolean finds(String text) {
    Search search = search(text);
    boolean found = search.find();
    search.close();
    return found;
  }

  /// The first match.
  public Optional<MatchResult> first(String text) {
    Search search = search(text);
    Optional<MatchResult> found = search.find() ? Optional.of(search.match()) : Optional.empty();
    search.close();
    return found;
  }

  /// Whether it matches the whole text.
  public boolean matches(String text) {
    return at(0, text, Matcher::matches, ANY).isPresent();
  }

  /// The match of the whole text.
  public Optional<MatchResult> whole(String text) {
    return at(0, text, Matcher::matches, Matcher::toMatchResult);
  }

  /// Whether it matches the beginning of a text.
  public boolean starts(String text) {
    return at(0, text, Matcher::lookingAt, ANY).isPresent();
  }

  /// The match at the beginning of a text.
  public Optional<MatchResult> atStart(String text) {
    return at(0, text, Matcher::lookingAt, Matcher::toMatchResult);
  }

  /// The match that starts at an index.
  public Optional<MatchResult> at(int index, String text) {
    return at(index, text, Matcher::lookingAt, Matcher::toMatchResult);
  }

  private <R> Optional<R> at(
      int index, String text, Predicate<Matcher> matches, Function<Matcher, R> result) {
    if (!starts.isStart(text, index)) {
      return Optional.empty();
    }
    Matcher matcher = take(text).region(index, text.length());
    Optional<R> found =
        matches.test(matcher) ? Optional.of(result.apply(matcher)) : Optional.empty();
    release(matcher, text);
    return found;
  }

  public String replaceFirst(String text, String replacement) {
    return finds(text) ? pattern.matcher(text).replaceFirst(replacement) : text;
  }

  public String replaceAll(String text, String replacement) {
    return finds(text) ? pattern.matcher(text).replaceAll(replacement) : text;
  }

  public String[] split(String text) {
    return finds(text) ? pattern.split(text) : new String[] {text};
  }

  private Matcher take(String text) {
    Matcher matcher = unused.getAndSet(null);
    return matcher == null
        ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
        : matcher.reset(text);
  }

  private void release(Matcher matcher, String text) {
    if (text.length() <= MAX_KEPT_TEXT) {
      unused.set(matcher);
    }
  }

  /// All matches, in order.
  public List<MatchResult> results(String text) {
    List<MatchResult> results = new ArrayList<>();
    Search search = search(text);
    while (search.find()) {
      results.add(search.match());
    }
    return results;
  }

  /// A search for one match after the other.
  public Search search(String text) {
    return new Search(text);
  }

  /// Finds the matches in a text in order. It is used as a [Matcher] is, and does not copy a match.
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
      close();
      return false;
    }

    /// Whether the beginning of the text matches.
    public boolean lookingAt() {
      return isAtStart(Matcher::lookingAt);
    }

    /// Whether the whole text matches.
    public boolean matches() {
      return isAtStart(Matcher::matches);
    }

    private boolean isAtStart(Predicate<Matcher> matches) {
      if (starts.isStart(text, 0) && matches.test(matcher().region(0, text.length()))) {
        return true;
      }
      close();
      return false;
    }

    /// Ends the search. One that found nothing more has ended.
    private void close() {
      if (matcher != null) {
        release(matcher, text);
        matcher = null;
      }
    }

    /// The match that was found last.
    public MatchResult match() {
      return matcher().toMatchResult();
    }

    public int start() {
      return matcher().start();
    }

    public int end() {
      return matcher().end();
    }

    public String group() {
      return matcher().group();
    }

    public int start(int group) {
      return matcher().start(group);
    }

    public int end(int group) {
      return matcher().end(group);
    }

    /// Null when the group did not match, as in [Matcher].
    @SuppressWarnings("NullAway")
    public String group(int group) {
      return matcher().group(group);
    }

    /// Null when the group did not match, as in [Matcher].
    @SuppressWarnings("NullAway")
    public String group(String name) {
      return matcher().group(name);
    }

    private Matcher matcher() {
      if (matcher == null) {
        matcher = take(text);
      }
      return matcher;
    }
  }
}
