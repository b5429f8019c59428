package dev.rolecall.ingest.normalize.text;

import dev.rolecall.model.dictionary.LowerCase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text in which patterns look for what stands in one line, with what they share: its small
/// letters, where its lines are, and which of them have whose cues. For one thread.
public final class Lines {
  private final String text;
  private final String lower;

  /// Where each line starts, and where one behind the last would.
  private final int[] starts;

  private @Nullable Cues cues;

  private Lines(String text) {
    this.text = text;
    this.lower = LowerCase.of(text);
    this.starts = starts(text);
  }

  public static Lines of(String text) {
    return new Lines(text);
  }

  /// Each string is a line.
  public static Lines of(List<String> lines) {
    return new Lines(String.join("\n", lines));
  }

  public String text() {
    return text;
  }

  /// In lower case, letter by letter: its indices are the text's.
  public String lower() {
    return lower;
  }

  public int start(int line) {
    return starts[line];
  }

  /// Without its line break.
  public int end(int line) {
    return starts[line + 1] - 1;
  }

  /// The next line from one on with a cue of a pattern, -1 when there is none.
  public int cued(int pattern, int from) {
    Cues known = cues;
    if (known == null || !known.knows(pattern)) {
      known = Cues.in(lower, starts.length - 1, pattern);
      cues = known;
    }
    return known.next(pattern, from);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[lines++] = at + 1;
    }
    starts[lines] = text.length() + 1;
    return Arrays.copyOf(starts, lines + 1);
  }
}
