package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.AcceptedSession;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/// Adds to pages with jobs what a person who is signed in did with them. Pages for everyone get
/// nothing, and stay cacheable.
@ControllerAdvice({"dev.rolecall.search.web.page", "dev.rolecall.search.web.profile"})
class TrackerModelAttributes {
  private static final Logger log = LoggerFactory.getLogger(TrackerModelAttributes.class);
  private static final String JOB_PAGE = "/jobs/{id}";

  /// The page does not wait longer for the match-service.
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final TrackerCalls calls;

  TrackerModelAttributes(MatchServiceClient matchService) {
    this.calls = new TrackerCalls(matchService);
  }

  /// The page itself, for forms that return to it.
  @ModelAttribute("here")
  String here(ServerWebExchange exchange) {
    String query = exchange.getRequest().getURI().getRawQuery();
    return exchange.getRequest().getURI().getRawPath() + (query == null ? "" : "?" + query);
  }

  /// The job that was just hidden; empty for none.
  @ModelAttribute("hid")
  String hid(ServerWebExchange exchange) {
    String job = exchange.getRequest().getQueryParams().getFirst("hid");
    return job == null ? "" : TrackerForm.jobId(job);
  }

  /// On the page of a job, when the session is valid. The page is shown without it when the
  /// match-service does not respond.
  @ModelAttribute("tracker")
  Mono<JobPanel> tracker(ServerWebExchange exchange) {
    Optional<String> session = AcceptedSession.of(exchange);
    String job = jobId(exchange);
    if (session.isEmpty() || job.isEmpty()) {
      return Mono.empty();
    }
    return csrf(exchange)
        .then(Mono.defer(() -> calls.status(session.get(), job)))
        .timeout(TIMEOUT)
        .map(JobPanel::of)
        .onErrorResume(
            failed -> {
              log.debug("The job page is shown without its tracker: {}", failed.toString());
              return Mono.empty();
            });
  }

  private static String jobId(ServerWebExchange exchange) {
    PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern == null || !pattern.getPatternString().equals(JOB_PAGE)) {
      return "";
    }
    Map<String, String> variables =
        exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
    return TrackerForm.jobId(Objects.requireNonNullElse(variables.get("id"), ""));
  }

  /// The token for forms with `th:action`.
  private static Mono<CsrfToken> csrf(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnNext(
        value ->
            exchange
                .getAttributes()
                .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, value));
  }
}
