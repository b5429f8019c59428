package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.cv.extract.DocumentFormat;
import dev.rolecall.match.people.cv.extract.DocumentText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a CV with its lines. Indexes of evidence refer to this text.
public record CvText(DocumentFormat format, int pages, String text, List<CvLine> lines) {
  private static final List<List<String>> LIGATURES =
      List.of(
          List.of("ﬀ", "ff"),
          List.of("ﬁ", "fi"),
          List.of("ﬂ", "fl"),
          List.of("ﬃ", "ffi"),
          List.of("ﬄ", "ffl"));

  /// Longer lines are broken: a paragraph of a DOCX file is one line.
  static final int MAX_LINE_LENGTH = 400;

  private static final Pattern MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  public CvText {
    lines = List.copyOf(lines);
  }

  public static CvText of(DocumentText document) {
    StringBuilder text = new StringBuilder();
    List<CvLine> lines = new ArrayList<>();
    boolean paged = document.format() == DocumentFormat.PDF;
    for (int page = 0; page < document.pages().size(); page++) {
      add(clean(document.pages().get(page)), paged ? page + 1 : null, text, lines);
    }
    return new CvText(document.format(), document.pages().size(), text.toString(), lines);
  }

  private static void add(
      String content, @Nullable Integer page, StringBuilder text, List<CvLine> lines) {
    for (String line : content.split("\n", -1)) {
      int start = 0;
      while (line.length() - start > MAX_LINE_LENGTH) {
        int end = endOfLine(line, start);
        addLine(line.substring(start, end), page, text, lines);
        start = end;
      }
      addLine(line.substring(start), page, text, lines);
    }
  }

  private static void addLine(
      String line, @Nullable Integer page, StringBuilder text, List<CvLine> lines) {
    lines.add(new CvLine(lines.size() + 1, page, text.length(), line));
    text.append(line).append('\n');
  }

  /// After the last space within the maximum length, if there is one.
  private static int endOfLine(String line, int start) {
    int max = start + MAX_LINE_LENGTH;
    int space = line.lastIndexOf(' ', max - 1);
    if (space > start) {
      return space + 1;
    }
    return Character.isHighSurrogate(line.charAt(max - 1)) ? max - 1 : max;
  }

  /// Normalizing and searching take more than linear time for long runs of combining marks, spaces
  /// and empty lines, which no CV has: they are shortened.
  private static String clean(String content) {
    String bounded = MARKS.matcher(content).replaceAll("$1");
    String clean =
        Normalizer.normalize(bounded, Normalizer.Form.NFC)
            .replaceAll("[\\u00AD\\u200B-\\u200F\\uFEFF]", "")
            .replaceAll("[\\t\\u00A0\\u2000-\\u200A\\u202F]", " ")
            .replaceAll("[\\f\\u000B\\u0085\\u2028\\u2029]", "\n")
            .replaceAll(" {5,}", "    ")
            .replaceAll("\n +(?=\n)", "\n")
            .replaceAll("\n{5,}", "\n\n\n\n");
    for (List<String> ligature : LIGATURES) {
      clean = clean.replace(ligature.getFirst(), ligature.getLast());
    }
    return clean;
  }
}
