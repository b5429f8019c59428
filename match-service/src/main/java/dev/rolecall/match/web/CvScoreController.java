package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.cv.CvProperties;
import dev.rolecall.match.people.cv.CvProposalTokens;
import dev.rolecall.match.people.cv.score.CvScorer;
import dev.rolecall.match.people.cv.score.TargetDemand;
import dev.rolecall.match.people.cv.score.TargetJobs;
import dev.rolecall.match.people.signin.Sessions;
import dev.rolecall.model.JobId;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/// Assesses a CV, even without an account. Neither the CV nor the report is stored or logged.
@RestController
class CvScoreController {
  private final CvScorer scorer;
  private final TargetJobs targets;
  private final Matching matching;
  private final Sessions sessions;
  private final CvProposalTokens proposals;
  private final CvScoreLimits limits;
  private final Clock clock;
  private final Scheduler blocking;

  CvScoreController(
      CvScorer scorer,
      TargetJobs targets,
      Matching matching,
      Sessions sessions,
      CvProposalTokens proposals,
      CvProperties settings,
      Clock clock,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.scorer = scorer;
    this.targets = targets;
    this.matching = matching;
    this.sessions = sessions;
    this.proposals = proposals;
    this.limits = new CvScoreLimits(settings, clock);
    this.clock = clock;
    this.blocking = Schedulers.fromExecutor(blocking);
  }

  /// @param request with the content of the file as its body, in any content type
  /// @param client the network address of the client
  /// @param browser the secret of a browser, which then gets the proposed profile; blank for none
  /// @param jobId of an open job that the CV is compared with; blank for none
  /// @param q a search whose jobs the CV is compared with; blank for none
  @PostMapping("/api/v1/cv-score")
  Mono<CheckedCv> score(
      ServerHttpRequest request,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String credential,
      @RequestHeader(name = "X-Forwarded-For", defaultValue = "") String client,
      @RequestHeader(name = "X-Browser", defaultValue = "") String browser,
      @RequestParam(defaultValue = "") String jobId,
      @RequestParam(defaultValue = "") String q) {
    return Mono.fromCallable(() -> account(credential))
        .subscribeOn(blocking)
        .flatMap(
            account ->
                Mono.using(
                    () -> limits.start(account, client),
                    _ -> receiveAndScore(request, browser, jobId, q),
                    Runnable::run));
  }

  private Mono<CheckedCv> receiveAndScore(
      ServerHttpRequest request, String browser, String jobId, String q) {
    return UploadedDocument.receive(request, blocking)
        .map(document -> scorer.score(document, target(jobId.strip(), q.strip())))
        .map(scored -> new CheckedCv(scored.report(), proposal(scored.profile(), browser)));
  }

  private @Nullable String proposal(ObjectNode profile, String browser) {
    return browser.isEmpty() ? null : proposals.issue(profile, browser);
  }

  private Optional<AccountId> account(@Nullable String credential) {
    return credential == null
        ? Optional.empty()
        : Optional.of(
            BearerToken.token(credential)
                .flatMap(sessions::caller)
                .orElseThrow(
                    () -> new UnauthorizedException("The token is not valid. Sign in again."))
                .account()
                .id());
  }

  private Optional<TargetDemand> target(String jobId, String q) {
    if (jobId.isEmpty() && q.isEmpty()) {
      return Optional.empty();
    }
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    if (!jobId.isEmpty()) {
      return Optional.of(job(jobId));
    }
    ParsedQuery parsed = JobQueryParser.parse(q, Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw new InvalidSearchException(parsed.problems());
    }
    return Optional.of(targets.search(parsed.query(), q));
  }

  private TargetDemand job(String id) {
    try {
      return targets.job(JobId.of(id)).orElseThrow(() -> noSuchJob(id));
    } catch (IllegalArgumentException notAnId) {
      throw noSuchJob(id);
    }
  }

  private static ResponseStatusException noSuchJob(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no open job '%s'.".formatted(id));
  }
}
