package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.cv.CvProposal;
import dev.rolecall.match.people.cv.CvReader;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Proposes a profile for a CV. Neither the CV nor the proposal is stored or logged.
@RestController
class CvController {
  private final CvReader reader;
  private final UploadLimits<AccountId> uploads;
  private final Scheduler blocking;

  CvController(
      CvReader reader,
      Clock clock,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.reader = reader;
    this.uploads = new UploadLimits<>("CV", clock);
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
    return UploadedDocument.receive(request, blocking).map(reader::read);
  }
}
