package dev.rolecall.search.web.cv;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.ClientAddress;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The page that assesses a CV. It changes nothing, so its form needs no token against forms of
/// other sites; browsers do not send the cookie of the session with those. A profile that another
/// site has a browser keep is not valid with the secret of that browser.
@Controller
class CvPageController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final CvScoreCalls calls;
  private final PersonCookies cookies;
  private final ProposalCookies proposals;

  CvPageController(MatchServiceClient matchService, ClientAddress clients, PersonCookies cookies) {
    this.calls = new CvScoreCalls(matchService, clients);
    this.cookies = cookies;
    this.proposals = new ProposalCookies(cookies);
  }

  /// @param jobId of a job that the CV is compared with
  /// @param q a search that the CV is compared with
  @GetMapping(path = "/cv", produces = PageHeaders.HTML)
  Rendering form(
      @RequestParam(defaultValue = "") String jobId, @RequestParam(defaultValue = "") String q) {
    return form("", jobId.strip(), q.strip(), HttpStatus.OK);
  }

  @PostMapping(
      path = "/cv",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = PageHeaders.HTML)
  Mono<Rendering> report(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    return exchange
        .getMultipartData()
        .flatMap(CvScoreRequest::of)
        .flatMap(request -> report(exchange, request));
  }

  /// Keeps the proposed profile in the browser until its person has signed in.
  @PostMapping(path = "/cv/keep", produces = PageHeaders.HTML)
  Mono<Rendering> keep(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    return exchange
        .getFormData()
        .map(form -> Forms.field(form, "proposal"))
        .map(
            token -> {
              if (!ProposalCookies.fits(token)) {
                return Forms.seeOther("/profile/new");
              }
              exchange.getResponse().addCookie(proposals.proposal(token));
              return Forms.seeOther("/profile/from-cv");
            });
  }

  private Mono<Rendering> report(ServerWebExchange exchange, CvScoreRequest request) {
    ServerHttpRequest client = exchange.getRequest();
    Optional<String> session = cookies.session(client);
    String browser = proposals.browser(client, exchange.getResponse());
    Mono<JsonNode> report = calls.score(client, session, browser, request);
    if (session.isPresent()) {
      // a session that has ended must not keep a person from what needs no session
      report =
          report.onErrorResume(
              CvPageController::isUnauthorized,
              _ -> calls.score(client, Optional.empty(), browser, request));
    }
    return report
        .map(
            found ->
                Rendering.view("cv-report")
                    .modelAttribute("report", CvReportView.of(found))
                    .modelAttribute("jobId", request.jobId())
                    .modelAttribute("q", request.q())
                    .build())
        .onErrorResume(
            ProblemException.class,
            problem ->
                problem.getStatusCode().is4xxClientError()
                    ? Mono.just(
                        form(
                            String.valueOf(problem.getBody().getDetail()),
                            request.jobId(),
                            request.q(),
                            problem.getStatusCode()))
                    : Mono.error(problem));
  }

  private static boolean isUnauthorized(Throwable error) {
    return Forms.isProblem(error, HttpStatus.UNAUTHORIZED);
  }

  private static Rendering form(String error, String jobId, String q, HttpStatusCode status) {
    return Rendering.view("cv")
        .modelAttribute("error", error)
        .modelAttribute("jobId", jobId)
        .modelAttribute("q", q)
        .status(status)
        .build();
  }
}
