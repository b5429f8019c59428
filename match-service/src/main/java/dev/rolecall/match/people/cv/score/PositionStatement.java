package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a CV says about a position in one item of a list or one line.
///
/// @param lines of the item, which may be wrapped
record PositionStatement(List<CvLine> lines) {
  private static final Pattern BULLET = Pattern.compile("^[^\\p{L}\\p{N}]{1,6}");

  /// A shorter line ends an item.
  private static final int MIN_WRAPPED = 50;

  PositionStatement {
    lines = List.copyOf(lines);
  }

  /// The statements below the header of a position.
  static List<PositionStatement> of(CvPosition position) {
    List<PositionStatement> statements = new ArrayList<>();
    List<CvLine> item = new ArrayList<>();
    for (CvLine line : position.lines()) {
      if (line.number() <= position.dated().number() || line.isBlank()) {
        continue;
      }
      if (line.isBullet() || item.isEmpty() || !isWrapped(item.getLast(), line)) {
        add(statements, item);
        item = new ArrayList<>();
      }
      item.add(line);
    }
    add(statements, item);
    return statements.stream().filter(each -> each.words() >= 3).toList();
  }

  private static boolean isWrapped(CvLine previous, CvLine line) {
    return line.number() == previous.number() + 1
        && previous.text().length() >= MIN_WRAPPED
        && !previous.text().stripTrailing().endsWith(".");
  }

  private static void add(List<PositionStatement> statements, List<CvLine> item) {
    if (!item.isEmpty()) {
      statements.add(new PositionStatement(item));
    }
  }

  String text() {
    String text = lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
    return BULLET.matcher(text).replaceFirst("");
  }

  int words() {
    return (int) text().codePoints().filter(c -> c == ' ').count() + 1;
  }

  /// Its first line.
  CvEvidence evidence() {
    CvLine first = lines.getFirst();
    return first.evidence(0, first.text().length());
  }
}
