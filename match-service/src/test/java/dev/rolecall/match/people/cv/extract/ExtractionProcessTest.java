package dev.rolecall.match.people.cv.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolecall.match.people.cv.CvDocuments;
import dev.rolecall.model.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The worker process as it runs, and workers that misbehave.
class ExtractionProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private final List<Path> directories = new ArrayList<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void theWorkersDirectoryIsDeletedAndItsProcessEnded() {
    assertThat(directories).isNotEmpty().allSatisfy(each -> assertThat(each).doesNotExist());
    assertThat(
            ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("rolecall-cv-"))
                .toList())
        .isEmpty();
  }

  @Test
  void readsEachFormatInItsProcess() {
    ExtractionProcess process = process(LONG, 160);
    for (byte[] document :
        List.of(CvDocuments.text("Java"), CvDocuments.docx("Java"), CvDocuments.pdf("Java"))) {
      assertThat(process.extract(document).pages().getFirst()).startsWith("Java");
    }
  }

  @Test
  void reportsTheProblemOfADocument() {
    refuses(
        process(LONG, 160),
        "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        DocumentProblem.NOT_SUPPORTED);
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryEndsItsProcessOnly() throws IOException {
    refuses(process(LONG, 64), pdfBomb(60 * 1024 * 1024), DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void aWorkerThatHangsIsKilled() {
    refuses(
        shell(Duration.ofMillis(300), "sleep 600"),
        CvDocuments.text("Java"),
        DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void aWorkerThatDoesNotReadItsInputIsKilled() {
    refuses(
        shell(Duration.ofMillis(300), "exec sleep 600"),
        new byte[DocumentLimits.MAX_BYTES],
        DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void aWorkerThatWritesTooMuchIsKilled() {
    refuses(shell(LONG, "yes"), CvDocuments.text("Java"), DocumentProblem.TOO_COMPLEX);
  }

  @Test
  void aWorkerThatRunsOutOfMemoryHasADocumentThatNeedsTooMuch() {
    refuses(shell(LONG, "exit 3"), CvDocuments.text("Java"), DocumentProblem.TOO_COMPLEX);
    assertThat(count("too-complex")).isEqualTo(1);
  }

  @Test
  void aWorkerThatFailsIsNotAProblemOfTheDocument() {
    for (String script : List.of("exit 1", "kill -9 $$", "echo oops", "echo '{}'; exit 1")) {
      fails(shell(LONG, script));
    }
    assertThat(count("failed")).isEqualTo(4);
  }

  @Test
  void aWorkerThatCannotBeStartedIsNotAProblemOfTheDocument() {
    fails(
        new ExtractionProcess(
            LONG,
            directory -> {
              directories.add(directory);
              return List.of(directory.resolve("missing").toString());
            },
            meters));
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void readsAPdfWithAFontThatIsNotInTheFile() throws IOException {
    byte[] document = pdfWithHelvetica("Senior Java engineer");
    assertThat(process(LONG, 160).extract(document).pages())
        .containsExactly("Senior Java engineer\n");
    assertThat(count("read")).isEqualTo(1);
  }

  @Test
  void theClassPathOfTheWorkerDoesNotDependOnItsDirectory() {
    directories.add(Path.of("no-such-directory"));
    assertThat(WorkerCommand.absolute("classes" + File.pathSeparator + "/lib/a.jar"))
        .isEqualTo(Path.of("classes").toAbsolutePath() + File.pathSeparator + "/lib/a.jar");
  }

  @Test
  void theWorkerHasAPrivateDirectoryAndNoEnvironment() throws IOException {
    ExtractionProcess process =
        new ExtractionProcess(
            LONG,
            directory -> {
              directories.add(directory);
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                  .isEqualTo("rwx------");
              return List.of(
                  "/bin/sh", "-c", "printf '" + output("%s") + "' \"$HOME$PATH_OF_USER$USER\"");
            },
            meters);
    assertThat(process.extract(CvDocuments.text("Java")).pages()).containsExactly("");
  }

  @Test
  void theDocumentIsNotWrittenToDisk() {
    ExtractionProcess process =
        shell(LONG, "cat > /dev/null; printf '" + output("%s") + "' \"$(ls -A)\"");
    assertThat(process.extract(CvDocuments.pdf("Java")).pages()).containsExactly("");
  }

  private static String output(String page) {
    return Json.MAPPER.writeValueAsString(
        Map.of("text", new DocumentText(DocumentFormat.TEXT, List.of(page))));
  }

  private static void refuses(ExtractionProcess process, byte[] document, DocumentProblem problem) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> process.extract(document))
        .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private static void fails(ExtractionProcess process) {
    assertThatExceptionOfType(ExtractionFailedException.class)
        .isThrownBy(() -> process.extract(CvDocuments.text("Java")));
  }

  private double count(String outcome) {
    return meters.get("rolecall.cv.extractions").tag("outcome", outcome).counter().count();
  }

  private ExtractionProcess process(Duration timeout, int heapMegabytes) {
    return new ExtractionProcess(
        timeout,
        directory -> {
          directories.add(directory);
          return WorkerCommand.of(heapMegabytes, directory);
        },
        meters);
  }

  private ExtractionProcess shell(Duration timeout, String script) {
    return new ExtractionProcess(
        timeout,
        directory -> {
          directories.add(directory);
          return List.of("/bin/sh", "-c", script + " # " + directory);
        },
        meters);
  }

  private static byte[] pdfWithHelvetica(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      return CvDocuments.bytes(document);
    }
  }

  /// A page with an array of numbers that has this many bytes when it is decompressed.
  private static byte[] pdfBomb(int bytes) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream content = document.getDocument().createCOSStream();
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] block = "1.5 ".repeat(256 * 1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.write('[');
        for (int i = 0; i < bytes / block.length; i++) {
          out.write(block);
        }
      }
      page.getCOSObject().setItem(COSName.CONTENTS, content);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }
}
