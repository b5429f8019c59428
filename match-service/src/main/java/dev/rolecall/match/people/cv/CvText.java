package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.cv.extract.DocumentFormat;
import dev.rolecall.match.people.cv.extract.DocumentText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a CV with its lines. Indexes of evidence refer to this text.
record CvText(DocumentFormat format, int pages, String text, List<CvLine> lines) {
  private static final List<List<String>> LIGATURES =
      List.of(
          List.of("ﬀ", "ff"),
          List.of("ﬁ", "fi"),
          List.of("ﬂ", "fl"),
          List.of("ﬃ", "ffi"),
          List.of("ﬄ", "ffl"));

  CvText {
    lines = List.copyOf(lines);
  }

  static CvText of(DocumentText document) {
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
      lines.add(new CvLine(lines.size() + 1, page, text.length(), line));
      text.append(line).append('\n');
    }
  }

  private static String clean(String content) {
    String clean =
        Normalizer.normalize(content, Normalizer.Form.NFC)
            .replaceAll("[\\u00AD\\u200B-\\u200F\\uFEFF]", "")
            .replaceAll("[\\t\\u00A0\\u2000-\\u200A\\u202F]", " ")
            .replace('\f', '\n')
            .replace('\u2028', '\n');
    for (List<String> ligature : LIGATURES) {
      clean = clean.replace(ligature.getFirst(), ligature.getLast());
    }
    return clean;
  }
}
