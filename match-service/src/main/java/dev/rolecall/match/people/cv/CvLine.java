package dev.rolecall.match.people.cv;

import org.jspecify.annotations.Nullable;

/// A line of a CV.
///
/// @param number from 1
/// @param page from 1; null for formats without pages
/// @param start index of its first character in the text of the CV
public record CvLine(int number, @Nullable Integer page, int start, String text) {
  private static final String BULLETS = "-*•·▪◦‣–—●○■►➢✓";

  /// The words between two indexes of the line.
  public CvEvidence evidence(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new CvEvidence(text.substring(first, last), start + first, start + last, number, page);
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  public boolean isBullet() {
    String stripped = text.strip();
    return !stripped.isEmpty() && BULLETS.indexOf(stripped.charAt(0)) >= 0;
  }
}
