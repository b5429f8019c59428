package dev.rolecall.match.people.cv.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.CvDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/// Pages whose text is in another order in the file than on the page.
class PdfLayoutTest {
  private static final List<String> SIDEBAR =
      List.of(
          "Contact",
          "robin@example.org",
          "+31 6 0000 0000",
          "Utrecht, Netherlands",
          "",
          "Skills",
          "Java",
          "Kafka",
          "PostgreSQL",
          "Docker");

  private static final List<String> MAIN =
      List.of(
          "Robin Blank",
          "Backend Engineer",
          "Experience",
          "Backend Engineer, Lumen Post, 2019 - present",
          "Built the parcel tracking platform in Java and Spring Boot",
          "Cut the latency of its API by 40 %",
          "Backend Developer, Quillbrook, 2015 - 2019",
          "Wrote services for the warehouses of three countries",
          "Education",
          "MSc Computer Science, Example University",
          "Languages");

  /// @param size of the font in points
  private record Text(float x, float y, float size, String words) {}

  @Test
  void readsColumnsOneAfterTheOther() {
    List<Text> texts = column(40, 780, 14, 10, SIDEBAR);
    texts.addAll(column(220, 780, 17, 10, MAIN));
    assertThat(lines(texts)).containsExactlyElementsOf(concat(SIDEBAR, MAIN));
    assertThat(read(texts).features().columns()).isTrue();
  }

  @Test
  void theOrderInTheFileDoesNotMatter() {
    List<Text> texts = column(40, 780, 14, 10, SIDEBAR);
    texts.addAll(column(220, 780, 14, 10, MAIN));
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertThat(lines(texts)).containsExactlyElementsOf(concat(SIDEBAR, MAIN));
    }
  }

  @Test
  void theColumnWithTheNameIsFirst() {
    List<Text> texts = column(40, 780, 14, 10, SIDEBAR);
    texts.add(new Text(220, 780, 20, "Robin Blank"));
    texts.addAll(column(220, 750, 17, 10, MAIN.subList(1, MAIN.size())));
    assertThat(lines(texts)).containsExactlyElementsOf(concat(MAIN, SIDEBAR));
  }

  @Test
  void textAboveAndBelowTheColumnsKeepsItsPlace() {
    List<Text> texts = column(40, 700, 14, 10, SIDEBAR);
    texts.addAll(column(220, 700, 14, 10, MAIN));
    String header = "Robin Blank, a backend engineer who likes reliable systems and long sentences";
    String footer = "References of former colleagues are available whenever somebody wants them";
    texts.add(new Text(40, 760, 10, header));
    texts.add(new Text(40, 400, 10, footer));
    assertThat(lines(texts))
        .containsExactlyElementsOf(
            concat(List.of(header), concat(concat(SIDEBAR, MAIN), List.of(footer))));
  }

  @Test
  void datesBesideTitlesAreNotAColumn() {
    List<Text> texts = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      float y = 780 - 30 * i;
      String dates = "%d - %d".formatted(2018 - 2 * i, 2020 - 2 * i);
      texts.add(new Text(140, y, 10, "Backend Engineer, Company " + i));
      texts.add(new Text(140, y - 14, 10, "Java services for customers of this company"));
      texts.add(new Text(40, y, 10, dates));
      expected.add(dates + " Backend Engineer, Company " + i);
      expected.add("Java services for customers of this company");
    }
    assertThat(lines(texts)).containsExactlyElementsOf(expected);
    assertThat(read(texts).features().columns()).isFalse();
  }

  @Test
  void aSmallTableOfSkillsIsNotColumns() {
    List<Text> texts = column(40, 780, 14, 10, List.of("Code", "Data", "Cloud", "Tests", "Tools"));
    texts.addAll(column(140, 780, 14, 10, List.of("Java", "Kafka", "AWS", "JUnit", "Git")));
    assertThat(lines(texts))
        .containsExactly("Code Java", "Data Kafka", "Cloud AWS", "Tests JUnit", "Tools Git");
  }

  @Test
  void theItemsOfALongListAreNotColumns() {
    for (String mark : List.of("\u2022", "-", "1.")) {
      List<Text> texts = column(40, 780, 14, 10, Collections.nCopies(10, mark));
      texts.addAll(column(60, 780, 14, 10, SIDEBAR.subList(0, 4)));
      texts.addAll(column(60, 780 - 4 * 14, 14, 10, MAIN.subList(0, 6)));
      assertThat(lines(texts)).hasSize(10).allMatch(line -> line.startsWith(mark + " "));
      assertThat(read(texts).features().columns()).isFalse();
    }
  }

  @Test
  void reportsPicturesAndLinks() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      draw(document, page, List.of(new Text(40, 700, 10, "Robin Blank, GitHub")));
      page.getResources()
          .add(
              LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(4, 4, 1)));
      PDAnnotationLink link = new PDAnnotationLink();
      PDActionURI action = new PDActionURI();
      action.setURI("https://github.example/robin");
      link.setAction(action);
      link.setRectangle(new PDRectangle(40, 700, 50, 10));
      page.getAnnotations().add(link);
      page.setAnnotations(List.of(link));
      DocumentFeatures features = DocumentExtractor.extract(CvDocuments.bytes(document)).features();
      assertThat(features.pictures()).isEqualTo(1);
      assertThat(features.links()).containsExactly("https://github.example/robin");
    }
  }

  private static List<Text> column(
      float x, float y, float leading, float size, List<String> lines) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        texts.add(new Text(x, y - i * leading, size, lines.get(i)));
      }
    }
    return texts;
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    all.removeIf(String::isEmpty);
    return all;
  }

  private static List<String> lines(List<Text> texts) {
    return read(texts).pages().getFirst().lines().filter(line -> !line.isBlank()).toList();
  }

  private static DocumentText read(List<Text> texts) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      draw(document, page, texts);
      return DocumentExtractor.extract(CvDocuments.bytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(PDDocument document, PDPage page, List<Text> texts) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (Text text : texts) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), text.size());
        content.newLineAtOffset(text.x(), text.y());
        content.showText(text.words());
        content.endText();
      }
    }
  }
}
