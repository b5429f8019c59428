package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A slow regular expression with its cues: short strings, at least one of which is part of every
/// match. Lines without a cue are not searched, and most texts have no line with a cue. If all
/// matches start with known words, the expression is tried only at these words.
///
/// Matches do not span lines. A test verifies for all rules that no cue and no start is missing.
public final class CuedPattern {
  private static final String[] ANYWHERE = {};

  private final Pattern pattern;
  private final String[] cues;
  private final String[] starts;

  private CuedPattern(Pattern pattern, String[] cues, String[] starts) {
    this.pattern = pattern;
    this.cues = cues;
    this.starts = starts;
  }

  /// @param regex matched without regard to case, unless it contains flags of its own
  /// @param cues in lower case, without line breaks
  public static CuedPattern of(String regex, String... cues) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    return new CuedPattern(pattern, cues.clone(), ANYWHERE);
  }

  /// A pattern whose every match starts with one of its cues.
  ///
  /// @param starts in lower case
  public static CuedPattern starting(String regex, String... starts) {
    return of(regex, starts).startingWith(starts);
  }

  /// This pattern, tried only where one of these words or prefixes occurs. The expression must not
  /// start with `^`.
  ///
  /// @param starts in lower case
  public CuedPattern startingWith(String... starts) {
    return new CuedPattern(pattern, cues, starts.clone());
  }

  String[] cues() {
    return cues;
  }

  public Pattern pattern() {
    return pattern;
  }

  public boolean finds(String text) {
    return finds(Lines.of(text));
  }

  public boolean finds(Lines lines) {
    return first(lines).isPresent();
  }

  public boolean finds(PostingText text) {
    return finds(text.body());
  }

  public Optional<MatchResult> first(String text) {
    return first(Lines.of(text));
  }

  /// The first match. Its indexes refer to the whole text.
  public Optional<MatchResult> first(Lines lines) {
    List<MatchResult> found = matches(lines, true);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  public Optional<MatchResult> first(PostingText text) {
    return first(text.body());
  }

  /// All matches, in order. Their indexes refer to the whole text.
  public List<MatchResult> all(Lines lines) {
    return matches(lines, false);
  }

  public List<MatchResult> all(PostingText text) {
    return all(text.body());
  }

  private List<MatchResult> matches(Lines lines, boolean firstOnly) {
    int line = lines.nextCued(this, 0);
    if (line < 0) {
      return List.of();
    }
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(lines.text());
    while (line >= 0 && !(firstOnly && !found.isEmpty())) {
      if (starts == ANYWHERE) {
        anywhere(matcher, lines.start(line), lines.end(line), firstOnly, found);
      } else {
        atStarts(matcher, lines.lower(), lines.start(line), lines.end(line), firstOnly, found);
      }
      line = lines.nextCued(this, line + 1);
    }
    return found;
  }

  private static void anywhere(
      Matcher matcher, int start, int end, boolean firstOnly, List<MatchResult> found) {
    matcher.region(start, end);
    while (matcher.find()) {
      found.add(matcher.toMatchResult());
      if (firstOnly) {
        return;
      }
    }
  }

  private void atStarts(
      Matcher matcher,
      String lower,
      int start,
      int end,
      boolean firstOnly,
      List<MatchResult> found) {
    // Lookbehind sees the text before a start; lookahead sees at most the line break.
    matcher.useTransparentBounds(true);
    int[] positions = new int[starts.length];
    int at = next(lower, start, end, positions);
    while (at >= 0) {
      int from = at + 1;
      if (matcher.region(at, end).lookingAt()) {
        found.add(matcher.toMatchResult());
        if (firstOnly) {
          return;
        }
        from = Math.max(from, matcher.end());
      }
      at = next(lower, from, end, positions);
    }
  }

  /// The position of the next start word, -1 when there is none before the end.
  ///
  /// @param positions by start word: where it was last found, -1 when it does not occur again
  private int next(String lower, int from, int end, int[] positions) {
    int next = -1;
    for (int i = 0; i < starts.length; i++) {
      if (positions[i] >= 0 && positions[i] <= from) {
        positions[i] = from < end ? lower.indexOf(starts[i], from, end) : -1;
      }
      if (positions[i] >= 0 && (next < 0 || positions[i] < next)) {
        next = positions[i];
      }
    }
    return next;
  }
}
