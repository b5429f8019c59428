package dev.rolecall.search.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An error that the client receives as a problem detail (RFC 9457).
public final class ProblemException extends ErrorResponseException {
  private static final long serialVersionUID = 1;

  private ProblemException(
      HttpStatus status, String title, String detail, @Nullable Throwable cause) {
    super(status, problem(status, title, detail), cause);
  }

  /// @param problems each with the filter, its value and a message
  public static ProblemException invalidSearch(List<Map<String, String>> problems) {
    ProblemException invalid =
        new ProblemException(
            HttpStatus.BAD_REQUEST,
            "The search is not valid",
            String.join("; ", problems.stream().map(p -> p.getOrDefault("detail", "")).toList()),
            null);
    invalid.getBody().setProperty("problems", problems);
    return invalid;
  }

  public static ProblemException of(HttpStatus status, String title, String detail) {
    return new ProblemException(status, title, detail, null);
  }

  /// @param seconds after which a retry may succeed
  public static ProblemException unavailable(
      HttpStatus status, String title, String detail, int seconds) {
    ProblemException unavailable = new ProblemException(status, title, detail, null);
    unavailable.getHeaders().set("Retry-After", Integer.toString(seconds));
    return unavailable;
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
