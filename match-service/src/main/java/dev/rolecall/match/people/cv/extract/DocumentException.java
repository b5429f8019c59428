package dev.rolecall.match.people.cv.extract;

/// A document cannot be read.
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DocumentProblem problem;

  public DocumentException(DocumentProblem problem) {
    super(problem.advice());
    this.problem = problem;
  }

  public DocumentProblem problem() {
    return problem;
  }
}
