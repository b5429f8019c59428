package dev.rolecall.match.people.cv.extract;

import dev.rolecall.model.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Reads what a worker wrote. Tells a document that needs too much apart from a worker that failed.
/// Logs the exit status and the length of the output, never its content.
final class WorkerOutput {
  private static final Logger log = LoggerFactory.getLogger(WorkerOutput.class);

  /// Enough for the maximum of characters with escapes.
  static final int MAX_BYTES = 1024 * 1024;

  static final int STATUS_RUNNING = -1;

  /// Of a Java process with `-XX:+ExitOnOutOfMemoryError`.
  private static final int STATUS_OUT_OF_MEMORY = 3;

  private WorkerOutput() {}

  /// @throws DocumentException when the document cannot be read
  /// @throws ExtractionFailedException when the worker failed
  static DocumentText text(byte[] output, int status) {
    if (output.length > MAX_BYTES
        || status == STATUS_OUT_OF_MEMORY
        || status == ExtractionWorker.STATUS_TIMEOUT) {
      log.warn(
          "A CV exceeds the time or memory limit: exit status {}, {} bytes of output",
          status,
          output.length);
      throw new DocumentException(DocumentProblem.TOO_COMPLEX);
    }
    if (status != 0) {
      throw failed(output, status);
    }
    try {
      ExtractionWorker.Result result = Json.MAPPER.readValue(output, ExtractionWorker.Result.class);
      if (result.text() != null) {
        return result.text();
      }
      throw new DocumentException(
          result.problem() == null ? DocumentProblem.DAMAGED : result.problem());
    } catch (JacksonException unreadable) {
      throw failed(output, status);
    }
  }

  private static ExtractionFailedException failed(byte[] output, int status) {
    log.error(
        "The worker that reads CVs failed: exit status {}, {} bytes of output",
        status,
        output.length);
    return new ExtractionFailedException();
  }
}
