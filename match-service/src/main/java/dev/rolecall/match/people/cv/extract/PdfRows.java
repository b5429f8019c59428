package dev.rolecall.match.people.cv.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/// The rows of a page, from top to bottom, and the segments of each, from left to right. A wide gap
/// separates two segments.
final class PdfRows {
  /// In points. Gaps between words are narrower, even in justified text.
  private static final float MIN_GAP = 9;

  private PdfRows() {}

  /// @param bottom the distance of its baseline from the top of the page, in points
  record Row(float bottom, List<Segment> segments) {
    Row {
      segments = List.copyOf(segments);
    }

    /// Whether a segment begins before a position and ends after it.
    boolean crosses(float x) {
      return segments.stream().anyMatch(each -> each.left() < x && each.right() > x);
    }

    String text() {
      return segments.stream()
          .flatMap(segment -> segment.characters().stream())
          .map(TextPosition::getUnicode)
          .collect(Collectors.joining());
    }
  }

  /// @param left of its first character, in points
  /// @param right of the last character that is not a space
  record Segment(float left, float right, List<TextPosition> characters) {
    Segment {
      characters = List.copyOf(characters);
    }
  }

  static List<Row> of(List<TextPosition> page) {
    List<TextPosition> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparing(TextPosition::getYDirAdj));
    List<Row> rows = new ArrayList<>();
    List<TextPosition> row = new ArrayList<>();
    for (TextPosition each : sorted) {
      if (!row.isEmpty() && each.getYDirAdj() - row.getFirst().getYDirAdj() > tolerance(each)) {
        rows.add(row(row));
        row = new ArrayList<>();
      }
      row.add(each);
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    return rows;
  }

  private static float tolerance(TextPosition character) {
    return Math.max(1.5f, character.getHeightDir() * 0.4f);
  }

  private static Row row(List<TextPosition> characters) {
    characters.sort(Comparator.comparing(TextPosition::getXDirAdj));
    List<Segment> segments = new ArrayList<>();
    List<TextPosition> segment = new ArrayList<>();
    float left = 0;
    float right = 0;
    for (TextPosition each : characters) {
      boolean blank = each.getUnicode().isBlank();
      float x = each.getXDirAdj();
      if (!segment.isEmpty() && !blank && x - right > MIN_GAP) {
        segments.add(new Segment(left, right, segment));
        segment = new ArrayList<>();
      }
      if (segment.isEmpty()) {
        left = x;
        right = x;
      }
      right = blank ? right : Math.max(right, x + each.getWidthDirAdj());
      segment.add(each);
    }
    segments.add(new Segment(left, right, segment));
    return new Row(characters.getFirst().getYDirAdj(), segments);
  }
}
