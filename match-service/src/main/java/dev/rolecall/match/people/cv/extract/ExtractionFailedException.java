package dev.rolecall.match.people.cv.extract;

/// A document was not read because its worker failed. The document may be readable.
public final class ExtractionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExtractionFailedException() {
    super("The worker that reads CVs failed");
  }
}
