package dev.rolecall.match.web;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.added.AddedJob;
import dev.rolecall.match.people.added.AddedJobs;
import dev.rolecall.match.people.added.AddedJobsProperties;
import dev.rolecall.match.web.AddedJobIntake.Entry;
import dev.rolecall.match.web.AddedJobIntake.Outcome;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Serves the jobs that a person found elsewhere and added to their applications.
@RestController
@RequestMapping("/api/v1/me/added-jobs")
class AddedJobController {
  private static final int MAX_FILE = 5 << 20;

  /// A file in base 64, with the other fields.
  private static final int MAX_JSON = 8 << 20;

  private final AddedJobs jobs;
  private final AddedJobIntake intake;
  private final People people;
  private final Matching matching;
  private final UploadLimits<AccountId> uploads;
  private final Scheduler blocking;

  AddedJobController(
      AddedJobs jobs,
      AddedJobIntake intake,
      People people,
      Matching matching,
      AddedJobsProperties settings,
      Clock clock,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.jobs = jobs;
    this.intake = intake;
    this.people = people;
    this.matching = matching;
    this.uploads = new UploadLimits<>("job", clock, UploadLimits.MAX_AT_ONCE, settings.perHour());
    this.blocking = Schedulers.fromExecutor(blocking);
  }

  /// @param jobs in the order of the mail; one for a page or a text
  record Added(List<Entry> jobs) {}

  record Summary(JobId jobId, AddedJob.Kind kind, Instant addedAt, String title, String company) {
    static Summary of(AddedJob added) {
      return new Summary(
          added.id(),
          added.kind(),
          added.addedAt(),
          added.job().opening().title(),
          added.job().opening().company().name());
    }
  }

  record AddedJobList(List<Summary> addedJobs) {}

  record ProfileMatch(String profileId, String profileName, Match match) {}

  /// @param job as it was read
  /// @param matches with each of the person's profiles
  record Details(
      JobId jobId, AddedJob.Kind kind, Instant addedAt, Job job, List<ProfileMatch> matches) {}

  @GetMapping
  AddedJobList list(Account account) {
    return new AddedJobList(
        jobs.listWithoutDescriptions(account.id()).stream().map(Summary::of).toList());
  }

  /// @param request with an [AddedJobBody] as its body
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Added>> add(Account account, ServerHttpRequest request) {
    return limited(account, request, MAX_JSON, body -> add(account, AddedJobBody.parse(body)));
  }

  /// What is known of a file is not in the address of the request, which is logged.
  ///
  /// @param request with a saved page, a text or a mail as its body, in any other content type
  @PostMapping
  Mono<ResponseEntity<Added>> addFile(Account account, ServerHttpRequest request) {
    if (!request.getQueryParams().isEmpty()) {
      throw new InvalidInputException(
          "",
          "Query parameters are not read: send address, title and company as JSON, with"
              + " the file in base 64 as 'file'.");
    }
    MediaType type = request.getHeaders().getContentType();
    String charset = type == null || type.getCharset() == null ? null : type.getCharset().name();
    return limited(
        account, request, MAX_FILE, file -> add(account, AddedJobBody.ofFile(file, charset)));
  }

  /// The limits hold until the content was read.
  private <T> Mono<T> limited(
      Account account, ServerHttpRequest request, int limit, Function<byte[], T> add) {
    return Mono.using(
        () -> uploads.start(account.id()), _ -> received(request, limit).map(add), uploads::end);
  }

  private Mono<byte[]> received(ServerHttpRequest request, int limit) {
    return DataBufferUtils.join(request.getBody(), limit)
        .map(AddedJobController::bytes)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
        .publishOn(blocking);
  }

  private ResponseEntity<Added> add(Account account, AddedJobBody body) {
    List<Entry> entries = intake.add(account, body);
    boolean added = entries.stream().anyMatch(each -> each.outcome() == Outcome.ADDED);
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Added(entries));
  }

  @GetMapping("/{jobId}")
  Details one(Account account, @PathVariable("jobId") String id) {
    return details(account, find(account, id));
  }

  /// Corrects the title and the employer.
  @PatchMapping(path = "/{jobId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Details correct(Account account, @PathVariable("jobId") String id, @RequestBody byte[] body) {
    AddedJobCorrection correction = AddedJobCorrection.parse(body);
    AddedJob added = find(account, id);
    AccountId upload = uploads.start(account.id());
    try {
      return details(account, intake.correct(account, added, correction));
    } finally {
      uploads.end(upload);
    }
  }

  private AddedJob find(Account account, String id) {
    return jobs.find(account.id(), TrackedJobs.id(id)).orElseThrow(() -> none(id));
  }

  private Details details(Account account, AddedJob added) {
    List<ProfileMatch> matches =
        people.profiles(account.id()).stream().map(each -> match(each, added.job())).toList();
    return new Details(added.id(), added.kind(), added.addedAt(), added.job(), matches);
  }

  private ProfileMatch match(StoredProfile stored, Job job) {
    return new ProfileMatch(
        stored.profile().id(), stored.profile().name(), matching.match(stored.profile(), job));
  }

  @DeleteMapping("/{jobId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Account account, @PathVariable("jobId") String id) {
    if (!jobs.remove(account.id(), TrackedJobs.id(id))) {
      throw none(id);
    }
  }

  private static byte[] bytes(DataBuffer joined) {
    byte[] bytes = new byte[joined.readableByteCount()];
    joined.read(bytes);
    DataBufferUtils.release(joined);
    return bytes;
  }

  private static ResponseStatusException tooLarge() {
    return new ResponseStatusException(
        HttpStatus.CONTENT_TOO_LARGE,
        "The page has more than 5 MB. Save it without pictures (only HTML), or copy its text.");
  }

  private static ResponseStatusException none(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "You have not added the job '%s'.".formatted(id));
  }
}
