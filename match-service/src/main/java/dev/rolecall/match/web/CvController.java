package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.cv.CvProposal;
import dev.rolecall.match.people.cv.CvReader;
import dev.rolecall.match.people.cv.CvReaderBusyException;
import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentProblem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Proposes a profile for a CV. Neither the CV nor the proposal is stored or logged.
@RestController
class CvController {
  private static final String RETRY_AFTER_SECONDS = "5";

  private final CvReader reader;
  private final Scheduler blocking;

  CvController(CvReader reader, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.reader = reader;
    this.blocking = Schedulers.fromExecutor(blocking);
  }

  /// @param request with the content of the file as its body, in any content type: the content
  ///   determines the format
  @PostMapping("/api/v1/me/cv")
  Mono<CvProposal> propose(Account account, ServerHttpRequest request) {
    return request
        .getBody()
        .collect(UploadedDocument::new, UploadedDocument::add)
        .publishOn(blocking)
        .map(document -> reader.read(document.content()));
  }

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
  ResponseEntity<ProblemDetail> busy(CvReaderBusyException busy) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Many CVs are being read at the moment. Try again in a few seconds."));
  }
}
