package dev.rolecall.match.people.cv.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.CvDocuments;
import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/// Findings that depend on the format: columns, pictures, tables and links behind words.
class CvDocumentFindingsTest {
  private static final List<String> SIDEBAR =
      List.of(
          "Utrecht, Netherlands",
          "femke@example.org",
          "+31 6 1234 5678",
          "Skills",
          "Java",
          "Kafka",
          "Redis",
          "Languages",
          "Dutch (native)",
          "English (C1)");

  private static final List<String> MAIN =
      List.of(
          "Experience",
          "Senior Backend Engineer, Lumen Post, Jan 2021 - Present",
          "- Cut the latency of the tracking API by 40 % with Kafka and Redis",
          "- Moved 12 services of the Java platform to another data center",
          "Backend Engineer, Quillbrook, Mar 2017 - Dec 2020",
          "- Built Java services for 300 stores in Belgium and France",
          "- Wrote the runbooks that the team on call still uses",
          "Education",
          "MSc Computer Science, Example University");

  @Test
  void columnsAreReadInOrderAndReported() throws IOException {
    CvReport report = score(columns());
    assertThat(kinds(report)).isEqualTo("COLUMNS FIGURE LINK_MISSING TOO_SHORT");
    assertThat(report.reading().positions()).hasSize(2);
    assertThat(report.reading().skills().stream().filter(each -> each.listed() && each.used()))
        .hasSize(3);
    assertThat(report.findings().getLast().evidence().getFirst().page()).isEqualTo(1);
  }

  @Test
  void aPictureIsAHintInACvWithTextAndAProblemWithout() throws IOException {
    String good = Files.readString(Path.of("src/test/resources/cv-score/good.txt"), UTF_8);
    CvReport withText = score(withPicture(good.split("=====", 2)[0]));
    assertThat(kinds(withText)).isEqualTo("FIGURE PICTURE");
    assertThat(withText.score().total()).isEqualTo(100);
    assertThat(kinds(score(withPicture("Femke Voorbeeld")))).contains("MOSTLY_PICTURES");
  }

  @Test
  void tablesAndTheLinksBehindWordsOfWordAreRead() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFParagraph name = document.createParagraph();
      name.createRun().setText("Femke Voorbeeld ");
      name.createHyperlinkRun("https://github.example/femke").setText("my code");
      name.createHyperlinkRun("http:/example.org/femke").setText("my site");
      document.createTable(1, 2).getRow(0).getCell(0).setText("Java");
      document.write(out);
      CvReport report = score(out.toByteArray());
      assertThat(kinds(report)).contains("TABLES", "LINK_BROKEN").doesNotContain("LINK_MISSING");
      assertThat(report.findings())
          .filteredOn(finding -> finding.kind() == FindingKind.LINK_BROKEN)
          .extracting(CvFinding::message)
          .containsExactly("The URL of a link does not work: http:/example.org/femke");
    }
  }

  @Test
  void textInBoxesIsReported() {
    byte[] document =
        CvDocuments.zip(
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:p><w:txbxContent><w:p><w:r><w:t>Femke, Java</w:t></w:r></w:p>"
                + "</w:txbxContent></w:p></w:document>");
    assertThat(kinds(score(document))).contains("TEXT_BOXES");
  }

  private static byte[] columns() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        column(content, 200, 760, 16, MAIN);
        column(content, 40, 760, 14, SIDEBAR);
        column(content, 40, 800, 14, List.of("Femke Voorbeeld"));
      }
      return CvDocuments.bytes(document);
    }
  }

  private static byte[] withPicture(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        column(content, 40, 800, 14, text.replace("\u2013", "-").lines().toList());
        content.drawImage(
            LosslessFactory.createFromImage(document, new BufferedImage(8, 8, 1)), 500, 700);
      }
      return CvDocuments.bytes(document);
    }
  }

  private static void column(
      PDPageContentStream content, float x, float y, float leading, List<String> lines)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
    content.setLeading(leading);
    content.newLineAtOffset(x, y);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  private static CvReport score(byte[] document) {
    return CvScorer.score(
        DocumentExtractor.extract(document), Optional.empty(), YearMonth.of(2026, 11));
  }

  private static String kinds(CvReport report) {
    return report.findings().stream()
        .map(finding -> finding.kind().name())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
