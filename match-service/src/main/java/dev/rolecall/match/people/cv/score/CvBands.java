package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvWords;
import java.util.Map;
import java.util.TreeMap;

/// What a score means, from `bands.tsv`.
final class CvBands {
  /// By the lowest score.
  private static final TreeMap<Integer, String> BANDS = new TreeMap<>();

  static {
    for (String line : CvWords.lines(CvBands.class, "bands.tsv")) {
      String[] row = line.split("\t", 3);
      BANDS.put(Integer.parseInt(row[0]), row[1]);
    }
  }

  private CvBands() {}

  static String of(int score) {
    Map.Entry<Integer, String> band = BANDS.floorEntry(score);
    return band == null ? "" : band.getValue();
  }
}
