package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentText;
import dev.rolecall.match.people.cv.extract.ExtractionFailedException;
import dev.rolecall.match.people.cv.extract.ExtractionProcess;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads CVs and proposes profiles. Nothing of a CV is stored or logged. Calls block; safe for use
/// by many threads, of which a few read at once.
public final class CvReader {
  private final ExtractionProcess extraction;
  private final Semaphore slots;
  private final Duration maxWait;
  private final Clock clock;

  public CvReader(CvProperties properties, MeterRegistry meters, Clock clock) {
    this(
        new ExtractionProcess(properties.timeout(), properties.heapMegabytes(), meters),
        properties.concurrency(),
        properties.maxWait(),
        clock);
  }

  CvReader(ExtractionProcess extraction, int concurrency, Duration maxWait, Clock clock) {
    this.extraction = extraction;
    this.slots = new Semaphore(concurrency, true);
    this.maxWait = maxWait;
    this.clock = clock;
  }

  /// @param document the content of a PDF, DOCX or text file
  /// @throws DocumentException when it cannot be read
  /// @throws ExtractionFailedException when reading it failed, which is not due to the document
  /// @throws CvReaderBusyException when too many CVs are being read
  public CvProposal read(byte[] document) {
    return propose(text(document));
  }

  /// The profile that a text proposes.
  public CvProposal propose(DocumentText text) {
    return CvAnalyzer.propose(text, now());
  }

  /// The text of a document, with the same exceptions.
  public DocumentText text(byte[] document) {
    acquire();
    try {
      return extraction.extract(document);
    } finally {
      slots.release();
    }
  }

  /// The month in which "present" ends.
  public YearMonth now() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private void acquire() {
    try {
      if (!slots.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CvReaderBusyException();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CvReaderBusyException();
    }
  }
}
