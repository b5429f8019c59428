package dev.rolecall.search.web.salary;

import dev.rolecall.search.market.salary.SalaryCheck;
import dev.rolecall.search.market.salary.SalaryChecks;
import dev.rolecall.search.market.salary.SalaryQuestion;
import dev.rolecall.search.market.salary.SalaryQuestionReader.Problem;
import dev.rolecall.search.market.salary.SalaryQuestionReader.Reading;
import dev.rolecall.search.web.api.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Serves the salary check.
@RestController
class SalaryCheckController {
  private static final CacheControl CACHE_30_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final SalaryChecks checks;
  private final SalaryForms forms;

  SalaryCheckController(SalaryChecks checks, SalaryForms forms) {
    this.checks = checks;
    this.forms = forms;
  }

  /// Where an offer is among comparable open jobs.
  @GetMapping("/api/v1/salary-check")
  Mono<ResponseEntity<SalaryCheck>> check(@RequestParam MultiValueMap<String, String> parameters) {
    List<Problem> problems = new ArrayList<>();
    parameters.keySet().stream()
        .filter(name -> !SalaryForms.FIELDS.contains(name))
        .map(SalaryCheckController::unknown)
        .forEach(problems::add);
    Reading reading = forms.read(parameters);
    problems.addAll(reading.problems());
    SalaryQuestion question = reading.question();
    if (!problems.isEmpty() || question == null) {
      throw invalid(problems);
    }
    return checks
        .check(question)
        .map(check -> ResponseEntity.ok().cacheControl(CACHE_30_SECONDS).body(check));
  }

  private static Problem unknown(String name) {
    return new Problem(
        name,
        "There is no parameter '" + name + "'; they are " + String.join(", ", SalaryForms.FIELDS));
  }

  private static ProblemException invalid(List<Problem> problems) {
    ProblemException invalid =
        ProblemException.of(
            HttpStatus.BAD_REQUEST,
            "The offer is not valid",
            String.join(" ", problems.stream().map(Problem::detail).toList()));
    invalid.getBody().setProperty("problems", problems);
    return invalid;
  }
}
