package dev.rolecall.match.people.cv;

/// Too many CVs are being read at once; a retry may succeed soon.
public final class CvReaderBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CvReaderBusyException() {
    super("Too many CVs are being read");
  }
}
