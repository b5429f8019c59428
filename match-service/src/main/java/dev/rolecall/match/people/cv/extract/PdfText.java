package dev.rolecall.match.people.cv.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

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
      return new DocumentText(DocumentFormat.PDF, pages(pdf));
    } catch (InvalidPasswordException encrypted) {
      throw new DocumentException(DocumentProblem.ENCRYPTED);
    } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
      throw new DocumentException(DocumentProblem.DAMAGED);
    }
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    int remaining = DocumentLimits.MAX_CHARACTERS;
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      BoundedText text = new BoundedText(remaining);
      stripper.writeText(pdf, text);
      remaining -= text.length();
      pages.add(text.toString());
    }
    return pages;
  }
}
