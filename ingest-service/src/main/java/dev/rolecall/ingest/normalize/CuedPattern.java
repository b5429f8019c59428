package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.LowerCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A slow pattern with its cues, short words of which each match holds one: lines without a cue are
/// never tried, and most texts have none. A search for plain words costs a hundredth of a pattern.
///
/// It matches within lines, never across them. A test holds that no cue is missing.
final class CuedPattern {
  private final Pattern pattern;
  private final String[] cues;

  private CuedPattern(Pattern pattern, String[] cues) {
    this.pattern = pattern;
    this.cues = cues;
  }

  /// @param regex in any case, unless it says otherwise itself
  /// @param cues in lower case
  static CuedPattern of(String regex, String... cues) {
    return new CuedPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), cues.clone());
  }

  Pattern pattern() {
    return pattern;
  }

  /// Whether it matches in a string of one line.
  boolean finds(String line) {
    return cued(line) && pattern.matcher(line).find();
  }

  /// The first match in a string of one line.
  Optional<MatchResult> first(String line) {
    if (!cued(line)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  boolean finds(PostText text) {
    return first(text).isPresent();
  }

  /// The first match in a whole text; its indices are the text's.
  Optional<MatchResult> first(PostText text) {
    List<MatchResult> found = matches(text, true);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /// All matches in a whole text, in order; their indices are the text's.
  List<MatchResult> all(PostText text) {
    return matches(text, false);
  }

  private boolean cued(String line) {
    String lower = LowerCase.of(line);
    for (String cue : cues) {
      if (lower.contains(cue)) {
        return true;
      }
    }
    return false;
  }

  private List<MatchResult> matches(PostText text, boolean firstOnly) {
    int[] places = new int[cues.length];
    int at = next(text.lower(), 0, places);
    if (at < 0) {
      return List.of();
    }
    List<MatchResult> found = new ArrayList<>();
    String whole = text.text();
    Matcher matcher = pattern.matcher(whole);
    while (at >= 0) {
      int start = whole.lastIndexOf('\n', at) + 1;
      int end = whole.indexOf('\n', at);
      matcher.region(start, end < 0 ? whole.length() : end);
      while (matcher.find()) {
        found.add(matcher.toMatchResult());
        if (firstOnly) {
          return found;
        }
      }
      at = end < 0 ? -1 : next(text.lower(), end + 1, places);
    }
    return found;
  }

  /// Where the next cue stands, -1 when none does.
  ///
  /// @param places where each was last found, -1 when it does not come again: each is searched for
  ///   once, however many lines are tried
  private int next(String lower, int from, int[] places) {
    int next = -1;
    for (int i = 0; i < cues.length; i++) {
      if (places[i] >= 0 && (from == 0 || places[i] < from)) {
        places[i] = lower.indexOf(cues[i], from);
      }
      if (places[i] >= 0 && (next < 0 || places[i] < next)) {
        next = places[i];
      }
    }
    return next;
  }
}
