package dev.rolecall.match.people.cv.extract;

import dev.rolecall.match.people.cv.extract.PdfRows.Row;
import dev.rolecall.match.people.cv.extract.PdfRows.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/// Puts the characters of a page in the order in which a person reads them: one column after the
/// other, and what is above and below the columns at its place.
///
/// A column begins at a position where several rows begin and which no row crosses. Rows with cells
/// that belong together, such as dates beside titles, are not columns: see [#isTable].
final class PdfColumns {
  private static final int MIN_ROWS = 5;

  /// Of columns whose rows are all at the same height, as those of a table are.
  private static final int MIN_ALIGNED_ROWS = 8;

  private static final double DATES_SHARE = 0.4;
  private static final double MARKS_SHARE = 0.8;

  /// A bullet, the number of an item, or a text that is too short to be a line of a column.
  private static final Pattern MARK = Pattern.compile(".{0,2}|[^\\p{L}]{1,6}");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private final List<List<TextPosition>> blocks = new ArrayList<>();
  private boolean columns;

  private PdfColumns() {}

  /// @param blocks in reading order; the characters of each are in any order
  /// @param columns whether there are columns
  record Layout(List<List<TextPosition>> blocks, boolean columns) {}

  /// Rows from `from` until before `to` that do not cross a position on the page.
  private record Run(int from, int to, float x) {}

  static Layout of(List<TextPosition> page) {
    PdfColumns layout = new PdfColumns();
    layout.split(PdfRows.of(page));
    return new Layout(layout.blocks, layout.columns);
  }

  private void split(List<Row> rows) {
    Optional<Run> found = longestRun(rows);
    if (found.isEmpty()) {
      add(rows);
      return;
    }
    columns = true;
    Run run = found.get();
    add(rows.subList(0, run.from()));
    List<Row> inside = rows.subList(run.from(), run.to());
    List<Row> left = side(inside, run.x(), true);
    List<Row> right = side(inside, run.x(), false);
    boolean nameIsRight = fontSize(right) > fontSize(left) * 1.1f;
    split(nameIsRight ? right : left);
    split(nameIsRight ? left : right);
    split(rows.subList(run.to(), rows.size()));
  }

  private void add(List<Row> rows) {
    List<TextPosition> characters = new ArrayList<>();
    rows.forEach(row -> row.segments().forEach(each -> characters.addAll(each.characters())));
    if (!characters.isEmpty()) {
      blocks.add(characters);
    }
  }

  private static Optional<Run> longestRun(List<Row> rows) {
    Map<Integer, Integer> starts = new HashMap<>();
    for (Row row : rows) {
      row.segments().forEach(each -> starts.merge((int) each.left(), 1, Integer::sum));
    }
    return starts.entrySet().stream()
        .filter(start -> start.getValue() >= MIN_ROWS)
        .sorted(Map.Entry.comparingByKey())
        .flatMap(start -> runs(rows, start.getKey()).stream())
        .filter(run -> !isTable(rows.subList(run.from(), run.to()), run.x()))
        .max(Comparator.comparingInt(run -> run.to() - run.from()));
  }

  private static List<Run> runs(List<Row> rows, float x) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).crosses(x)) {
        if (i - from >= MIN_ROWS) {
          runs.add(new Run(from, i, x));
        }
        from = i + 1;
      }
    }
    return runs;
  }

  /// Whether the rows are those of a table: one side has few rows, is mostly dates, or its cells
  /// are beside those of the other side and fewer.
  private static boolean isTable(List<Row> rows, float x) {
    List<Row> left = side(rows, x, true);
    List<Row> right = side(rows, x, false);
    int fewer = Math.min(left.size(), right.size());
    int more = Math.max(left.size(), right.size());
    if (fewer < MIN_ROWS
        || isMostlyMarks(left)
        || isMostlyMarks(right)
        || isMostlyDates(left)
        || isMostlyDates(right)) {
      return true;
    }
    boolean aligned = rows.size() == more;
    boolean sparse = aligned && fewer < more / 2 && extent(left, right) > 0.8;
    return aligned && fewer < MIN_ALIGNED_ROWS || sparse;
  }

  /// How much of the height of the side with more rows the other one has.
  private static double extent(List<Row> left, List<Row> right) {
    List<Row> fewer = left.size() < right.size() ? left : right;
    List<Row> more = fewer == left ? right : left;
    float height = more.getLast().bottom() - more.getFirst().bottom();
    return height <= 0 ? 1 : (fewer.getLast().bottom() - fewer.getFirst().bottom()) / height;
  }

  private static boolean isMostlyDates(List<Row> side) {
    long dates = side.stream().filter(row -> YEAR.matcher(row.text()).find()).count();
    return dates >= DATES_SHARE * side.size();
  }

  /// Bullets or numbers of a list are beside its text, but they are not a column.
  private static boolean isMostlyMarks(List<Row> side) {
    long marks = side.stream().filter(row -> MARK.matcher(row.text().strip()).matches()).count();
    return marks >= MARKS_SHARE * side.size();
  }

  private static List<Row> side(List<Row> rows, float x, boolean left) {
    List<Row> side = new ArrayList<>();
    for (Row row : rows) {
      List<Segment> segments =
          row.segments().stream().filter(each -> each.left() < x == left).toList();
      if (!segments.isEmpty()) {
        side.add(new Row(row.bottom(), segments));
      }
    }
    return side;
  }

  private static float fontSize(List<Row> rows) {
    return (float)
        rows.stream()
            .flatMap(row -> row.segments().stream())
            .flatMap(segment -> segment.characters().stream())
            .mapToDouble(TextPosition::getFontSizeInPt)
            .max()
            .orElse(0);
  }
}
