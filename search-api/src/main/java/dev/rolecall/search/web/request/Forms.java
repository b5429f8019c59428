package dev.rolecall.search.web.request;

import dev.rolecall.search.web.api.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;

/// What the handlers of forms have in common.
public final class Forms {
  private Forms() {}

  /// The first value of a field without blanks around it; empty if the form has none.
  public static String field(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /// The response to a form that had its effect: the browser gets another page.
  public static Rendering seeOther(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }

  /// Whether match-service responded with this status.
  public static boolean isProblem(Throwable error, HttpStatus status) {
    return error instanceof ProblemException problem && problem.getStatusCode().equals(status);
  }
}
