package dev.rolecall.ingest.normalize.text;

import dev.rolecall.model.dictionary.LowerCase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text that patterns search line by line, with what all of them need: its lower case, the
/// positions of its lines, and the lines that contain their cues. Not thread-safe.
public final class Lines {
  private final String text;
  private final String lower;

  /// The start of each line, and the start that a further line would have.
  private final int[] starts;

  /// Those that were searched already.
  private final @Nullable String[] lines;

  private final @Nullable CueIndex index;
  private @Nullable CuedLines cued;

  private Lines(String text, @Nullable CueIndex index) {
    this.text = text;
    this.lower = LowerCase.of(text);
    this.starts = starts(text);
    this.lines = new String[starts.length - 1];
    this.index = index;
  }

  public static Lines of(String text) {
    return new Lines(text, null);
  }

  /// A text in which the cues of all patterns of the index are found in one pass.
  static Lines of(String text, @Nullable CueIndex index) {
    return new Lines(text, index);
  }

  public String text() {
    return text;
  }

  /// In lower case, character by character: indexes into the text are valid here too.
  public String lower() {
    return lower;
  }

  public int start(int line) {
    return starts[line];
  }

  /// The end of a line, without its line break.
  public int end(int line) {
    return starts[line + 1] - 1;
  }

  /// Several patterns search the same line.
  String line(int line) {
    String known = lines[line];
    if (known == null) {
      known = text.substring(start(line), end(line));
      lines[line] = known;
    }
    return known;
  }

  /// The first line at or after an index with a cue of a pattern, -1 when there is none.
  int nextCued(CuedPattern pattern, int from) {
    if (from >= starts.length - 1) {
      return -1;
    }
    if (index != null) {
      int number = index.number(pattern);
      if (number >= 0) {
        return cued(index).next(number, from);
      }
    }
    return searched(pattern.cues(), from);
  }

  private CuedLines cued(CueIndex of) {
    CuedLines known = cued;
    if (known == null) {
      known = of.find(lower, starts.length - 1);
      cued = known;
    }
    return known;
  }

  private int searched(String[] cues, int from) {
    int first = -1;
    for (String cue : cues) {
      int at = lower.indexOf(cue, starts[from]);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first < 0 ? -1 : lineAt(first);
  }

  private int lineAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
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
