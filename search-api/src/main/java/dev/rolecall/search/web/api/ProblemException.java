package dev.rolecall.search.web.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;

/// An error that the client receives as a problem detail (RFC 9457).
public final class ProblemException extends ErrorResponseException {
  private static final long serialVersionUID = 1;

  private static final Set<String> STANDARD_FIELDS =
      Set.of("type", "title", "status", "detail", "instance");

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

  /// A problem that another service responded with.
  ///
  /// @param problem its content; missing values are replaced
  /// @param retryAfter the header of the response; null when it has none
  public static ProblemException received(
      HttpStatusCode status, JsonNode problem, @Nullable String retryAfter) {
    HttpStatus known = HttpStatus.resolve(status.value());
    HttpStatus code = known == null ? HttpStatus.BAD_GATEWAY : known;
    ProblemException received =
        new ProblemException(
            code,
            problem.path("title").asString(code.getReasonPhrase()),
            problem.path("detail").asString("The request failed."),
            null);
    problem.properties().stream()
        .filter(entry -> !STANDARD_FIELDS.contains(entry.getKey()))
        .forEach(entry -> received.getBody().setProperty(entry.getKey(), entry.getValue()));
    if (retryAfter != null) {
      received.getHeaders().set("Retry-After", retryAfter);
    }
    return received;
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
