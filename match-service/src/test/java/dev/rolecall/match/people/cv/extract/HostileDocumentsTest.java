package dev.rolecall.match.people.cv.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.rolecall.match.people.cv.CvDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that are not what they seem.
class HostileDocumentsTest {
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @Test
  void anEmptyFile() throws IOException {
    refuses(new byte[0], DocumentProblem.EMPTY);
    refuses(" \n\t \n".getBytes(UTF_8), DocumentProblem.NO_TEXT);
    refuses(CvDocuments.docx(""), DocumentProblem.NO_TEXT);
    try (PDDocument blank = new PDDocument()) {
      blank.addPage(new PDPage());
      refuses(CvDocuments.bytes(blank), DocumentProblem.NO_TEXT);
    }
  }

  @Test
  void aFileThatIsTooLarge() throws IOException {
    refuses(new byte[DocumentLimits.MAX_BYTES + 1], DocumentProblem.TOO_LARGE);
    refuses("java ".repeat(30_000).getBytes(UTF_8), DocumentProblem.TOO_LONG);
    refuses(CvDocuments.docx("java ".repeat(30_000)), DocumentProblem.TOO_LONG);
    refuses("a\n".repeat(DocumentLimits.MAX_LINES + 1).getBytes(UTF_8), DocumentProblem.TOO_LONG);
    refuses(CvDocuments.docx("a\n".repeat(45_000)), DocumentProblem.TOO_LONG);
    try (PDDocument long31 = new PDDocument()) {
      for (int i = 0; i < 31; i++) {
        long31.addPage(new PDPage());
      }
      refuses(CvDocuments.bytes(long31), DocumentProblem.TOO_LONG);
    }
  }

  @Test
  void anEncryptedPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      document.protect(policy);
      refuses(CvDocuments.bytes(document), DocumentProblem.ENCRYPTED);
    }
  }

  @Test
  void anEncryptedDocx() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream content = encryptor.getDataStream(files)) {
        content.write(CvDocuments.docx("Java"));
      }
      files.writeFilesystem(out);
    }
    refuses(out.toByteArray(), DocumentProblem.ENCRYPTED);
  }

  @Test
  void anOldWordDocument() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "WordDocument");
      files.writeFilesystem(out);
    }
    refuses(out.toByteArray(), DocumentProblem.OLD_WORD);
  }

  @Test
  void macros() {
    refuses(
        zip(Map.of("word/vbaProject.bin", new byte[10], "word/document.xml", body("Java"))),
        DocumentProblem.MACROS);
  }

  @Test
  void aDecompressionBomb() {
    byte[] bomb = new byte[DocumentLimits.MAX_UNZIPPED_BYTES + 1];
    refuses(zip(Map.of("word/document.xml", bomb)), DocumentProblem.TOO_COMPLEX);
    refuses(zip(Map.of("word/media/image1.png", bomb)), DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void anArchiveOfVeryManyFiles() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= DocumentLimits.MAX_ZIP_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry("word/x" + i));
      }
    }
    refuses(out.toByteArray(), DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      for (String entity :
          new String[] {
            "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
            "<!ENTITY x SYSTEM \"" + address + "\">",
            "<!ENTITY % x SYSTEM \"" + address + "\"> %x;"
          }) {
        String xml =
            "<?xml version=\"1.0\"?><!DOCTYPE d [%s]><w:document %s><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"
                .formatted(entity, WORD);
        refuses(zip(Map.of("word/document.xml", xml.getBytes(UTF_8))), DocumentProblem.DAMAGED);
      }
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void entitiesThatExpandWithoutLimit() {
    String xml =
        """
        <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]><w:document %s><w:t>&c;&c;</w:t></w:document>
        """
            .formatted(WORD);
    refuses(zip(Map.of("word/document.xml", xml.getBytes(UTF_8))), DocumentProblem.DAMAGED);
  }

  @Test
  void deeplyNestedXml() {
    String xml =
        "<w:document %s>%s%s</w:document>"
            .formatted(WORD, "<w:x>".repeat(200_000), "</w:x>".repeat(200_000));
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(
            () -> DocumentExtractor.extract(zip(Map.of("word/document.xml", xml.getBytes(UTF_8)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1\\ansi Java}",
        "<!DOCTYPE html><html>Java</html>",
        "<html><body>Java</body></html>",
        "<?xml version=\"1.0\"?><cv/>",
        "%!PS-Adobe-3.0",
        "\u0000\u0001\u0002Java"
      })
  void otherFormats(String content) {
    refuses(content.getBytes(UTF_8), DocumentProblem.NOT_SUPPORTED);
  }

  @Test
  void otherArchives() {
    refuses(
        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))),
        DocumentProblem.NOT_SUPPORTED);
  }

  @Test
  void damagedDocuments() {
    byte[] pdf = CvDocuments.pdf("Java");
    refuses("%PDF-1.7 and nothing else".getBytes(UTF_8), DocumentProblem.DAMAGED);
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      byte[] broken = (round % 2 == 0 ? pdf : CvDocuments.docx("Java")).clone();
      for (int i = 0; i < 30; i++) {
        broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(broken, broken.length - random.nextInt(broken.length / 2));
      ExtractionWorker.Result result = ExtractionWorker.result(cut);
      assertThat(result.text() == null).isNotEqualTo(result.problem() == null);
    }
  }

  @Test
  void theContentDeterminesTheFormatWhateverTheNameSays() {
    assertThat(DocumentExtractor.extract(CvDocuments.pdf("Java")).format())
        .isEqualTo(DocumentFormat.PDF);
    assertThat(DocumentExtractor.extract(CvDocuments.docx("Java")).format())
        .isEqualTo(DocumentFormat.DOCX);
    byte[] withPrefix = new byte[100 + CvDocuments.pdf("Java").length];
    Arrays.fill(withPrefix, (byte) '\n');
    System.arraycopy(CvDocuments.pdf("Java"), 0, withPrefix, 100, CvDocuments.pdf("Java").length);
    assertThat(DocumentExtractor.extract(withPrefix).pages().getFirst()).contains("Java");
  }

  @Test
  void textWithAFewControlCharacters() {
    String text = "Java\u000BKafka\u0085Go" + " text".repeat(100) + "\u0001";
    assertThat(DocumentExtractor.extract(text.getBytes(UTF_8)).pages().getFirst())
        .startsWith("Java\nKafka\nGo text")
        .endsWith("text ");
    refuses(("Java\0" + " text".repeat(100)).getBytes(UTF_8), DocumentProblem.NOT_SUPPORTED);
    refuses(("\u0001\u0002" + " text".repeat(30)).getBytes(UTF_8), DocumentProblem.NOT_SUPPORTED);
  }

  @Test
  void aMainPartWithANumber() {
    byte[] document =
        zip(Map.of("word/document2.xml", body("Java"), "word/header1.xml", body("A")));
    assertThat(DocumentExtractor.extract(document).pages()).containsExactly("A\nJava\n");
  }

  @Test
  void movedTextIsReadOnce() {
    String xml =
        """
        <w:document %s><w:p><w:moveFrom><w:r><w:t>Java</w:t></w:r></w:moveFrom></w:p>
        <w:p><w:moveTo><w:r><w:t>Java</w:t></w:r></w:moveTo></w:p></w:document>
        """
            .formatted(WORD);
    assertThat(
            DocumentExtractor.extract(zip(Map.of("word/document.xml", xml.getBytes(UTF_8))))
                .pages()
                .getFirst()
                .strip())
        .isEqualTo("Java");
  }

  @Test
  void deletedTextAndFallbacksAreNotRead() {
    String xml =
        """
        <w:document %s xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <w:p><w:del><w:r><w:delText>PHP</w:delText></w:r></w:del><w:r><w:t>Java</w:t><w:tab/>
        <w:t>Kafka</w:t></w:r></w:p><w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Go</w:t></w:r>
        </mc:Choice><mc:Fallback><w:r><w:t>Go</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
        </w:document>
        """
            .formatted(WORD);
    assertThat(
            DocumentExtractor.extract(zip(Map.of("word/document.xml", xml.getBytes(UTF_8))))
                .pages()
                .getFirst())
        .isEqualTo("Java\tKafka\nGo\n");
  }

  @Test
  void aDocxReportsPicturesTablesBoxesAndLinks() {
    String relations =
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.example/hyperlink\""
            + " Target=\"https://github.example/robin\"/><Relationship Id=\"r2\""
            + " Type=\"http://schemas.example/image\" Target=\"media/x.png\"/></Relationships>";
    String xml =
        "<w:document %s><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Java</w:t></w:r></w:p></w:tc></w:tr>"
                .formatted(WORD)
            + "</w:tbl><w:p><w:txbxContent><w:p><w:r><w:t>Go</w:t></w:r></w:p></w:txbxContent>"
            + "</w:p></w:document>";
    DocumentFeatures features =
        DocumentExtractor.extract(
                zip(
                    Map.of(
                        "word/document.xml",
                        xml.getBytes(UTF_8),
                        "word/_rels/document.xml.rels",
                        relations.getBytes(UTF_8),
                        "word/media/x.png",
                        new byte[9])))
            .features();
    assertThat(features)
        .isEqualTo(
            new DocumentFeatures(1, false, true, true, List.of("https://github.example/robin")));
    assertThat(DocumentExtractor.extract(CvDocuments.docx("Java")).features())
        .isEqualTo(DocumentFeatures.NONE);
  }

  private static void refuses(byte[] document, DocumentProblem problem) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> DocumentExtractor.extract(document))
        .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private static byte[] body(String text) {
    return "<w:document %s><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:document>"
        .formatted(WORD, text)
        .getBytes(UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
