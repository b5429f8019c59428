package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A slow pattern with its cues, short words of which each match holds one: lines without a cue are
/// never tried, and most texts have none. Where its matches start with known words, it is tried at
/// these alone.
///
/// It matches within lines, never across them. A test holds that no cue and no start is missing.
public final class CuedPattern {
  private static final String[] ANYWHERE = {};

  private final Pattern pattern;
  private final int number;
  private final String[] starts;

  private CuedPattern(Pattern pattern, int number, String[] starts) {
    this.pattern = pattern;
    this.number = number;
    this.starts = starts;
  }

  /// @param regex in any case, unless it says otherwise itself
  /// @param cues in lower case, of one line
  public static CuedPattern of(String regex, String... cues) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    return new CuedPattern(pattern, Cues.register(cues), ANYWHERE);
  }

  /// One whose cues are what its every match starts with.
  ///
  /// @param starts in lower case
  public static CuedPattern starting(String regex, String... starts) {
    return of(regex, starts).startingWith(starts);
  }

  /// One whose every match starts with one of these words, or letters. None may start with `^`.
  ///
  /// @param starts in lower case
  public CuedPattern startingWith(String... starts) {
    return new CuedPattern(pattern, number, starts.clone());
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

  public boolean finds(PostText text) {
    return finds(text.body());
  }

  public Optional<MatchResult> first(String text) {
    return first(Lines.of(text));
  }

  /// The first match; its indices are the text's.
  public Optional<MatchResult> first(Lines lines) {
    List<MatchResult> found = matches(lines, true);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  public Optional<MatchResult> first(PostText text) {
    return first(text.body());
  }

  /// All matches, in order; their indices are the text's.
  public List<MatchResult> all(Lines lines) {
    return matches(lines, false);
  }

  public List<MatchResult> all(PostText text) {
    return all(text.body());
  }

  private List<MatchResult> matches(Lines lines, boolean firstOnly) {
    int line = lines.cued(number, 0);
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
      line = lines.cued(number, line + 1);
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
    // what stands before is looked at too; what a look ahead sees behind the line is its break
    matcher.useTransparentBounds(true);
    int[] places = new int[starts.length];
    int at = next(lower, start, end, places);
    while (at >= 0) {
      int from = at + 1;
      if (matcher.region(at, end).lookingAt()) {
        found.add(matcher.toMatchResult());
        if (firstOnly) {
          return;
        }
        from = Math.max(from, matcher.end());
      }
      at = next(lower, from, end, places);
    }
  }

  /// Where the next start stands before an end, -1 when none does.
  ///
  /// @param places where each was last found, -1 when it does not come again: each is searched for
  ///   once
  private int next(String lower, int from, int end, int[] places) {
    int next = -1;
    for (int i = 0; i < starts.length; i++) {
      if (places[i] >= 0 && places[i] <= from) {
        places[i] = from < end ? lower.indexOf(starts[i], from, end) : -1;
      }
      if (places[i] >= 0 && (next < 0 || places[i] < next)) {
        next = places[i];
      }
    }
    return next;
  }
}
