package dev.rolecall.match.people.cv.extract;

/// Why a document cannot be read, with what its owner can do.
public enum DocumentProblem {
  EMPTY("The file is empty."),
  TOO_LARGE("The file is larger than 5 MB. Remove pictures from it, or paste the text."),
  TOO_LONG(
      "The document has more than 30 pages, 3,000 lines or 100,000 characters. Send a shorter CV,"
          + " or paste the part that matters."),
  TOO_COMPLEX(
      "The document takes too much time or memory to read. Save it again as a simple PDF, or paste"
          + " the text."),
  ENCRYPTED("The document is protected with a password. Save it without one, or paste the text."),
  MACROS("The document contains macros. Save it as DOCX (without macros) or PDF."),
  OLD_WORD("This is an old Word document (.doc). Save it as DOCX or PDF, or paste the text."),
  NOT_SUPPORTED("This is not a PDF, DOCX or text file. Save your CV as one of these."),
  DAMAGED("The document is damaged and cannot be read. Save it again, or paste the text."),
  NO_TEXT(
      "The document contains no text; it may be a scanned picture. Paste the text of your CV"
          + " instead.");

  private final String advice;

  DocumentProblem(String advice) {
    this.advice = advice;
  }

  /// What is wrong and what to do, for the owner of the document.
  public String advice() {
    return advice;
  }
}
