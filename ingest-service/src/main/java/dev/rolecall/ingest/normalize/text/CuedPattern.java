package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A slow regular expression with its cues: short strings, at least one of which is part of every
/// match. Lines without a cue are not searched, and most texts have no line with a cue. In the
/// others the expression is tried only where a match can start.
///
/// Matches do not span lines. A test verifies for all rules that no cue is missing.
public final class CuedPattern {
  private final FilteredPattern pattern;
  private final String[] cues;

  private CuedPattern(FilteredPattern pattern, String[] cues) {
    this.pattern = pattern;
    this.cues = cues;
  }

  /// @param regex matched without regard to case, unless it contains its own flags
  /// @param cues in lower case, without line breaks
  public static CuedPattern of(String regex, String... cues) {
    return new CuedPattern(FilteredPattern.of(regex, Pattern.CASE_INSENSITIVE), cues.clone());
  }

  String[] cues() {
    return cues;
  }

  public FilteredPattern pattern() {
    return pattern;
  }

  /// In a short string the expression is faster than the cues, and is tried first.
  public boolean finds(String text) {
    boolean isLine = text.indexOf('\n') < 0;
    return !(isLine && !pattern.finds(text)) && finds(Lines.of(text));
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
    while (line >= 0) {
      FilteredPattern.Search search = pattern.search(lines.line(line));
      while (search.find()) {
        found.add(new MatchInLine(search.match(), lines.start(line)));
        if (firstOnly) {
          return found;
        }
      }
      line = lines.nextCued(this, line + 1);
    }
    return found;
  }
}
