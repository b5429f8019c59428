package dev.rolecall.match.people.cv.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Writes the text of one page by the position of its characters, not by their order in the file,
/// which is arbitrary, and column by column.
final class PdfPageText extends PDFTextStripper {
  private int characters;
  private boolean columns;
  private boolean first = true;

  PdfPageText(int page) {
    setLineSeparator("\n");
    setStartPage(page);
    setEndPage(page);
    setSortByPosition(true);
    setShouldSeparateByBeads(false);
  }

  boolean hasColumns() {
    return columns;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++characters > DocumentLimits.MAX_CHARACTERS) {
      throw new DocumentException(DocumentProblem.TOO_LONG);
    }
    super.processTextPosition(text);
  }

  /// Each block begins on a line of its own.
  @Override
  protected void startArticle(boolean leftToRight) throws IOException {
    if (!first) {
      writeLineSeparator();
    }
    first = false;
    super.startArticle(leftToRight);
  }

  @Override
  protected void writePage() throws IOException {
    List<TextPosition> page = new ArrayList<>();
    charactersByArticle.forEach(page::addAll);
    PdfColumns.Layout layout = PdfColumns.of(page);
    columns = layout.columns();
    charactersByArticle = new ArrayList<>(layout.blocks());
    super.writePage();
  }
}
