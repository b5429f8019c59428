package dev.rolecall.search.web.salary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Writes text, rows and bars from top to bottom on A4 pages; a new page begins when one is full.
///
/// The font is the one in PDFBox's own jar (Liberation Sans), so that the file is the same on every
/// machine. Characters that it lacks are replaced with question marks.
final class PdfPages implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 48;
  private static final float LEADING = 1.35f;
  private static final float BOLD_STROKE = 0.035f;
  private static final float BAR_HEIGHT = 90;
  private static final float PALE = 0.72f;
  private static final float DARK = 0.2f;
  private static final float LABEL_SIZE = 8;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private PDPageContentStream content;
  private float top;

  PdfPages(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Rolecall");
    try (InputStream file = PDFont.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, Objects.requireNonNull(file), true);
    }
    content = page();
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    top = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  private void reserve(float height) throws IOException {
    if (top - height < MARGIN) {
      content.close();
      content = page();
    }
  }

  void space(float points) {
    top -= points;
  }

  /// Text that is broken at spaces; a longer word is cut off at the margin.
  void paragraph(String text, float size, boolean bold) throws IOException {
    for (String line : lines(shown(text), size)) {
      reserve(size * LEADING);
      top -= size * LEADING;
      line(line, MARGIN, size, bold);
    }
  }

  /// Cells in columns; all but the first are aligned to the right.
  ///
  /// @param shares of the width of each column
  void row(float[] shares, List<String> cells, float size, boolean bold) throws IOException {
    reserve(size * LEADING + 4);
    top -= size * LEADING + 2;
    float left = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      float cell = shares[i] * width;
      String text = fitted(shown(cells.get(i)), cell - 4, size);
      float start = i == 0 ? left : left + cell - width(text, size);
      line(text, start, size, bold);
      left += cell;
    }
    content.setStrokingColor(PALE, PALE, PALE);
    content.setLineWidth(0.5f);
    content.moveTo(MARGIN, top - 3);
    content.lineTo(MARGIN + width, top - 3);
    content.stroke();
    content.setStrokingColor(0f, 0f, 0f);
    top -= 2;
  }

  /// The bar of the offer is dark.
  void bars(SalaryChart chart) throws IOException {
    reserve(BAR_HEIGHT + 2 * LABEL_SIZE);
    float bottom = top - BAR_HEIGHT;
    float scaleX = width / SalaryChart.WIDTH;
    float scaleY = BAR_HEIGHT / SalaryChart.HEIGHT;
    for (SalaryChart.BarView bar : chart.bars()) {
      float gray = bar.offer() ? DARK : PALE;
      content.setNonStrokingColor(gray, gray, gray);
      content.addRect(
          MARGIN + (float) bar.x() * scaleX,
          bottom,
          (float) bar.width() * scaleX,
          (float) bar.height() * scaleY);
      content.fill();
    }
    content.setNonStrokingColor(0f, 0f, 0f);
    top = bottom - LABEL_SIZE * LEADING;
    line(shown(chart.from()), MARGIN, LABEL_SIZE, false);
    String to = shown(chart.to());
    line(to, MARGIN + width - width(to, LABEL_SIZE), LABEL_SIZE, false);
  }

  private void line(String text, float left, float size, boolean bold) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setLineWidth(bold ? size * BOLD_STROKE : 1);
    content.newLineAtOffset(left, top);
    content.showText(text);
    content.endText();
  }

  private List<String> lines(String text, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(fitted(word, width, size));
      } else {
        line.setLength(0);
        line.append(fitted(longer, width, size));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private String fitted(String text, float space, float size) throws IOException {
    String fitted = text;
    while (fitted.length() > 1 && width(fitted, size) > space) {
      fitted = fitted.substring(0, fitted.length() - 2) + "…";
    }
    return fitted;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// The text with a question mark for each character that the font lacks.
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.replaceAll("\\s", " ")
        .codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              shown.append(isKnown(character) ? character : "?");
            });
    return shown.toString();
  }

  private boolean isKnown(String character) {
    try {
      font.encode(character);
      return true;
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }

  byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
