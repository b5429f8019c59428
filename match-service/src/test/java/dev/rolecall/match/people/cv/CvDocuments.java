package dev.rolecall.match.people.cv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Writes texts as documents.
public final class CvDocuments {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int LINES_PER_PAGE = 20;

  private CvDocuments() {}

  public static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  public static byte[] docx(String text) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// With 20 lines on each page.
  public static byte[] pdf(String text) {
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document);
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i += LINES_PER_PAGE) {
        page(document, font, lines.subList(i, Math.min(lines.size(), i + LINES_PER_PAGE)));
      }
      return bytes(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// An archive with one file.
  public static byte[] zip(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void page(PDDocument document, PDFont font, List<String> lines)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, 10);
      content.setLeading(14);
      content.newLineAtOffset(50, 780);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream file = PDFont.class.getResourceAsStream(FONT)) {
      return PDType0Font.load(document, Objects.requireNonNull(file));
    }
  }
}
