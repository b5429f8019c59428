package dev.rolecall.ingest.normalize.text;

/// The lines of a text that contain a cue, for each pattern of a [CueIndex].
final class CuedLines {
  private final int lines;

  /// By pattern; one bit per line. Null for a pattern without any cue in the text.
  private final long[][] cued;

  CuedLines(int patterns, int lines) {
    this.lines = lines;
    this.cued = new long[patterns][];
  }

  void add(int pattern, int line) {
    if (cued[pattern] == null) {
      cued[pattern] = new long[(lines >> 6) + 1];
    }
    cued[pattern][line >> 6] |= 1L << line;
  }

  /// The first line at or after an index with a cue of the pattern, -1 when there is none.
  int next(int pattern, int line) {
    long[] bits = cued[pattern];
    if (bits == null) {
      return -1;
    }
    for (int word = line >> 6; word < bits.length; word++) {
      long left = word == line >> 6 ? bits[word] & -1L << line : bits[word];
      if (left != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }
}
