package dev.rolecall.search.web.salary;

import dev.rolecall.search.market.salary.SalaryCheck;
import dev.rolecall.search.market.salary.SalaryChecks;
import dev.rolecall.search.market.salary.SalaryQuestion;
import dev.rolecall.search.market.salary.SalaryQuestionReader.Reading;
import dev.rolecall.search.web.request.PageHeaders;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The page of the salary check, and its sheet for a negotiation as a page and as PDF.
@Controller
class SalaryPageController {

  private final SalaryChecks checks;
  private final SalaryForms forms;

  SalaryPageController(SalaryChecks checks, SalaryForms forms) {
    this.checks = checks;
    this.forms = forms;
  }

  /// The form and, when it is filled in, the result.
  @GetMapping(path = "/salary", produces = PageHeaders.HTML)
  Mono<Rendering> page(@RequestParam MultiValueMap<String, String> parameters) {
    SalaryFormView form = SalaryFormView.of(parameters, forms.rates());
    if (!SalaryForms.isFilledIn(parameters)) {
      return Mono.just(form(form).build());
    }
    Reading reading = forms.read(parameters);
    SalaryQuestion question = reading.question();
    if (question == null) {
      return Mono.just(
          form(form)
              .modelAttribute("problems", reading.problems())
              .status(HttpStatus.BAD_REQUEST)
              .build());
    }
    return checks
        .check(question)
        .map(check -> form(form).modelAttribute("check", SalaryView.of(check)).build());
  }

  private static Rendering.Builder<?> form(SalaryFormView form) {
    return Rendering.view("salary").modelAttribute("form", form);
  }

  /// The result on one printed page.
  @GetMapping(path = "/salary/sheet", produces = PageHeaders.HTML)
  Mono<Rendering> sheet(@RequestParam MultiValueMap<String, String> parameters) {
    return checked(parameters)
        .map(
            check ->
                Rendering.view("salary-sheet")
                    .modelAttribute("form", SalaryFormView.of(parameters, forms.rates()))
                    .modelAttribute("check", SalaryView.of(check))
                    .build())
        .defaultIfEmpty(toForm(parameters));
  }

  @GetMapping(path = "/salary/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  Mono<ResponseEntity<byte[]>> pdf(@RequestParam MultiValueMap<String, String> parameters) {
    return checked(parameters)
        .publishOn(Schedulers.boundedElastic())
        .map(
            check ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, fileName())
                    .body(SalarySheetPdf.of(SalaryView.of(check))))
        .defaultIfEmpty(
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, formAddress(parameters))
                .build());
  }

  private static String fileName() {
    return ContentDisposition.inline().filename("salary-check.pdf").build().toString();
  }

  /// Empty when the parameters are not valid: the form explains why.
  private Mono<SalaryCheck> checked(MultiValueMap<String, String> parameters) {
    return Mono.justOrEmpty(forms.read(parameters).question()).flatMap(checks::check);
  }

  private static Rendering toForm(MultiValueMap<String, String> parameters) {
    return Rendering.redirectTo(formAddress(parameters)).status(HttpStatus.SEE_OTHER).build();
  }

  private static String formAddress(MultiValueMap<String, String> parameters) {
    return SalaryFormView.address("/salary", parameters);
  }
}
