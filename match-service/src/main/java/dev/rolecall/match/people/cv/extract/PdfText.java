package dev.rolecall.match.people.cv.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Reads a PDF file with PDFBox, in memory. Scripts, attachments and links in it are not followed.
final class PdfText {
  private PdfText() {}

  static DocumentText extract(byte[] document) {
    FontMappers.set(new BundledFont());
    try (PDDocument pdf =
        Loader.loadPDF(document, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (!pdf.getCurrentAccessPermission().canExtractContent()) {
        throw new DocumentException(DocumentProblem.ENCRYPTED);
      }
      if (pdf.getNumberOfPages() > DocumentLimits.MAX_PAGES) {
        throw new DocumentException(DocumentProblem.TOO_LONG);
      }
      return text(pdf);
    } catch (InvalidPasswordException encrypted) {
      throw new DocumentException(DocumentProblem.ENCRYPTED);
    } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
      throw new DocumentException(DocumentProblem.DAMAGED);
    }
  }

  private static DocumentText text(PDDocument pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    boolean columns = false;
    int remaining = DocumentLimits.MAX_CHARACTERS;
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      PdfPageText stripper = new PdfPageText(page);
      BoundedText text = new BoundedText(remaining);
      stripper.writeText(pdf, text);
      columns |= stripper.hasColumns();
      remaining -= text.length();
      pages.add(text.toString());
    }
    return new DocumentText(
        DocumentFormat.PDF,
        pages,
        new DocumentFeatures(
            PdfObjects.pictures(pdf), columns, false, false, PdfObjects.links(pdf)));
  }
}
