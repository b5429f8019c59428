package dev.rolecall.match.web;

import dev.rolecall.match.people.cv.CvReaderBusyException;
import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentProblem;
import dev.rolecall.match.people.cv.extract.ExtractionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Reports why a CV was not received or read, as problem details.
@RestControllerAdvice(assignableTypes = {CvController.class, CvScoreController.class})
class CvProblemHandler {
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(DocumentException unreadable) {
    HttpStatus status =
        unreadable.problem() == DocumentProblem.TOO_LARGE
            ? HttpStatus.CONTENT_TOO_LARGE
            : HttpStatus.UNPROCESSABLE_CONTENT;
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, unreadable.problem().advice());
    problem.setTitle("The CV cannot be read");
    problem.setProperty("reason", unreadable.problem().name());
    return ResponseEntity.status(status).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(ExtractionFailedException failed) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The CV could not be read at the moment. Try again in a few seconds."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(CvReaderBusyException busy) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many CVs are being read. Try again in a few seconds."));
  }
}
