package dev.rolecall.match.people.cv.extract;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The program of the worker process: reads a document from standard input and writes its text to
/// standard output as JSON. It ends after a time limit even if the service that started it has
/// failed.
public final class ExtractionWorker {
  private static final Duration MAX_LIFETIME = Duration.ofSeconds(60);
  static final int STATUS_TIMEOUT = 4;

  /// @param text null when there is a problem
  /// @param problem null when there is a text
  record Result(@Nullable DocumentText text, @Nullable DocumentProblem problem) {}

  private ExtractionWorker() {}

  public static void run(InputStream in, OutputStream out) throws IOException {
    endInTime();
    byte[] document = in.readNBytes(DocumentLimits.MAX_BYTES + 1);
    out.write(Json.MAPPER.writeValueAsBytes(result(document)));
    out.flush();
  }

  static Result result(byte[] document) {
    try {
      return new Result(DocumentExtractor.extract(document), null);
    } catch (DocumentException unreadable) {
      return new Result(null, unreadable.problem());
    } catch (StackOverflowError deep) {
      return new Result(null, DocumentProblem.TOO_COMPLEX);
    } catch (RuntimeException broken) {
      // parsers throw all kinds of exceptions for damaged files
      return new Result(null, DocumentProblem.DAMAGED);
    }
  }

  private static void endInTime() {
    Thread.ofPlatform()
        .daemon()
        .name("time-limit")
        .start(
            () -> {
              try {
                Thread.sleep(MAX_LIFETIME);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(STATUS_TIMEOUT);
            });
  }
}
