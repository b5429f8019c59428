package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.added.AddingUnavailableException;
import dev.rolecall.match.people.added.PageUnavailableException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Reports errors to the caller as problem details (RFC 9457).
@RestControllerAdvice
class MatchProblemHandler {
  private static final Logger log = LoggerFactory.getLogger(MatchProblemHandler.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final PeopleSchema schema;

  MatchProblemHandler(PeopleSchema schema) {
    this.schema = schema;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidInputException invalid) {
    ProblemDetail problem =
        problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()));
    problem.setProperty("errors", invalid.errors());
    return ResponseEntity.unprocessableContent().body(problem);
  }

  /// The same format as search-api's response to such a search.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> search(InvalidSearchException invalid) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    problem.setTitle("The search is not valid");
    problem.setProperty("problems", invalid.problems());
    return ResponseEntity.badRequest().body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unauthorized(UnauthorizedException exception) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .body(problem(HttpStatus.UNAUTHORIZED, String.valueOf(exception.getMessage())));
  }

  @ExceptionHandler({BulkheadFullException.class, TooBusyException.class})
  ResponseEntity<ProblemDetail> busy(RuntimeException exception) {
    return unavailable("Too many such requests are in progress. Try again in a moment.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(UploadRefusedException refused) {
    return ResponseEntity.status(refused.status())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()))
        .body(
            ProblemDetail.forStatusAndDetail(
                refused.status(), String.valueOf(refused.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> page(PageUnavailableException unavailable) {
    String detail = String.valueOf(unavailable.getMessage());
    ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    problem.setProperty("errors", List.of(new InvalidInputException.FieldError("address", detail)));
    return ResponseEntity.unprocessableContent().body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> adding(AddingUnavailableException exception) {
    return unavailable(String.valueOf(exception.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notLoaded(JobsNotLoadedException exception) {
    return unavailable("The jobs are still being loaded. Try again in a moment.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> database(DataAccessException broken) {
    if (!schema.isReady() || isUnavailable(broken)) {
      log.warn("PostgreSQL is unavailable: {}", broken.getClass().getSimpleName());
      return unavailable("Your data is temporarily unavailable. Try again soon.");
    }
    log.error("A SQL statement failed", broken);
    return ResponseEntity.internalServerError()
        .body(problem(HttpStatus.INTERNAL_SERVER_ERROR, "An internal error occurred."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> transaction(TransactionException unavailable) {
    log.warn("PostgreSQL is unavailable: {}", unavailable.getClass().getSimpleName());
    return unavailable("Your data is temporarily unavailable. Try again soon.");
  }

  private static boolean isUnavailable(DataAccessException broken) {
    return broken instanceof DataAccessResourceFailureException
        || broken instanceof CannotGetJdbcConnectionException
        || broken instanceof TransientDataAccessException
        || broken instanceof RecoverableDataAccessException;
  }

  private static ResponseEntity<ProblemDetail> unavailable(String detail) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, detail));
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
