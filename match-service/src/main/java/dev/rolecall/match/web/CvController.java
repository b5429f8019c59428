package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.cv.CvProposal;
import dev.rolecall.match.people.cv.CvReader;
import dev.rolecall.match.people.cv.CvReaderBusyException;
import dev.rolecall.match.people.cv.extract.DocumentException;
import dev.rolecall.match.people.cv.extract.DocumentProblem;
import dev.rolecall.match.people.cv.extract.ExtractionFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
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
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Proposes a profile for a CV. Neither the CV nor the proposal is stored or logged.
@RestController
class CvController {
  private static final String RETRY_AFTER_SECONDS = "5";

  private static final Duration MAX_UPLOAD_TIME = Duration.ofSeconds(30);

  private final CvReader reader;
  private final CvUploads uploads;
  private final Scheduler blocking;

  CvController(
      CvReader reader,
      Clock clock,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.reader = reader;
    this.uploads = new CvUploads(clock);
    this.blocking = Schedulers.fromExecutor(blocking);
  }

  /// @param request with the content of the file as its body, in any content type: the content
  ///   determines the format
  @PostMapping("/api/v1/me/cv")
  Mono<CvProposal> propose(Account account, ServerHttpRequest request) {
    return Mono.using(
        () -> uploads.start(account.id()), _ -> receiveAndRead(request), uploads::end);
  }

  private Mono<CvProposal> receiveAndRead(ServerHttpRequest request) {
    return request
        .getBody()
        .collect(UploadedDocument::new, UploadedDocument::add)
        .timeout(MAX_UPLOAD_TIME)
        .onErrorMap(
            TimeoutException.class,
            slow ->
                new ResponseStatusException(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The CV was not received within %d seconds."
                        .formatted(MAX_UPLOAD_TIME.toSeconds()),
                    slow))
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
  ResponseEntity<ProblemDetail> refused(CvUploadRefusedException refused) {
    return ResponseEntity.status(refused.status())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()))
        .body(
            ProblemDetail.forStatusAndDetail(
                refused.status(), String.valueOf(refused.getMessage())));
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
                "Many CVs are being read at the moment. Try again in a few seconds."));
  }
}
