package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.EtagCondition;
import dev.rolecall.match.people.tracker.Application;
import dev.rolecall.match.people.tracker.ApplicationChangedException;
import dev.rolecall.match.people.tracker.ApplicationDetails;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.JobCopy;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.match.people.tracker.StateChange;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// Serves the jobs that a person saved or applied to. An application has an ETag; a change with
/// `If-Match` is carried out only if the application was not changed elsewhere.
@RestController
@RequestMapping("/api/v1/me/applications")
class ApplicationController {
  /// How many applications are read at once for an export, with the texts of their postings.
  private static final int EXPORTED_AT_ONCE = 20;

  private static final String NOT_OPEN =
      "The job '%s' is not open, and you do not track it yet. To keep an application to a job that"
          + " is closed, add its page or its text: POST /api/v1/me/added-jobs.";

  private final ApplicationStore store;
  private final TrackedJobs jobs;

  ApplicationController(ApplicationStore store, TrackedJobs jobs) {
    this.store = store;
    this.jobs = jobs;
  }

  /// @param counts how many applications are in each state
  /// @param applications the latest change first
  record ApplicationList(
      Map<ApplicationState, Integer> counts, List<ApplicationSummary> applications) {}

  /// @param etag for `If-Match`
  /// @param job what the postings said when the job was first tracked
  /// @param history the states that it had, the oldest first
  record TrackedApplication(
      String etag, ApplicationSummary application, JobCopy job, List<StateChange> history) {}

  @GetMapping
  ApplicationList list(Account account) {
    List<ApplicationSummary> all = summaries(account);
    Map<ApplicationState, Integer> counts = new EnumMap<>(ApplicationState.class);
    for (ApplicationState state : ApplicationState.values()) {
      counts.put(state, (int) all.stream().filter(each -> each.state() == state).count());
    }
    return new ApplicationList(counts, all);
  }

  /// All applications as a file for a spreadsheet.
  @GetMapping("/export.csv")
  ResponseEntity<String> csv(Account account) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rolecall-applications.csv\"")
        .body(CsvApplications.write(summaries(account)));
  }

  /// All applications as a file, with the texts of the postings.
  @GetMapping("/export.json")
  ResponseEntity<Flux<TrackedApplication>> json(Account account) {
    List<Application> all = store.listWithoutDescriptions(account.id());
    Optional<Map<JobId, JobId>> open = jobs.openJobs(all);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rolecall-applications.json\"")
        .body(
            Flux.fromIterable(all)
                .map(Application::jobId)
                .buffer(EXPORTED_AT_ONCE)
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMapIterable(ids -> tracked(account, ids, open), 1));
  }

  /// @param id of the application, or of the job that it is today
  @GetMapping("/{jobId}")
  ResponseEntity<TrackedApplication> one(Account account, @PathVariable("jobId") String id) {
    JobId jobId = TrackedJobs.id(id);
    JobIdentity job = TrackedJobs.identity(jobId, jobs.openJob(jobId));
    return response(
        HttpStatus.OK, account, store.find(account.id(), job).orElseThrow(() -> none(id)));
  }

  /// Tracks an open job, or changes its application.
  @PutMapping(path = "/{jobId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TrackedApplication> put(
      Account account,
      @PathVariable("jobId") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @RequestBody byte[] body) {
    ApplicationDetails details = ApplicationBody.parse(body);
    JobId jobId = TrackedJobs.id(id);
    Optional<Job> open = jobs.openJob(jobId);
    ApplicationStore.Saved saved =
        store
            .save(
                account,
                TrackedJobs.identity(jobId, open),
                open.map(job -> jobs.copy(job)),
                details,
                new EtagCondition(ifMatch, ifNoneMatch))
            .orElseThrow(() -> notOpen(jobId));
    return response(
        saved.created() ? HttpStatus.CREATED : HttpStatus.OK, account, saved.application());
  }

  @DeleteMapping("/{jobId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Account account,
      @PathVariable("jobId") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    JobId jobId = TrackedJobs.id(id);
    JobIdentity job = TrackedJobs.identity(jobId, jobs.openJob(jobId));
    if (store.remove(account.id(), job, new EtagCondition(ifMatch, null)).isEmpty()) {
      throw none(id);
    }
  }

  /// Undoes a removal, for seven days.
  @PostMapping("/{jobId}/restore")
  ResponseEntity<TrackedApplication> restore(Account account, @PathVariable("jobId") String id) {
    return response(
        HttpStatus.OK,
        account,
        store.restore(account.id(), TrackedJobs.id(id)).orElseThrow(() -> none(id)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changed(ApplicationChangedException changed) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.PRECONDITION_FAILED);
    changed.current().ifPresent(current -> response.eTag(current.etag()));
    return response.body(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PRECONDITION_FAILED, String.valueOf(changed.getMessage())));
  }

  private List<ApplicationSummary> summaries(Account account) {
    List<Application> all = store.listWithoutDescriptions(account.id());
    Optional<Map<JobId, JobId>> open = jobs.openJobs(all);
    return all.stream().map(each -> ApplicationSummary.of(each, open)).toList();
  }

  private ResponseEntity<TrackedApplication> response(
      HttpStatus status, Account account, Application application) {
    return ResponseEntity.status(status)
        .eTag(application.etag())
        .body(tracked(account, application, jobs.openJobs(List.of(application))));
  }

  private TrackedApplication tracked(
      Account account, Application application, Optional<Map<JobId, JobId>> open) {
    return tracked(application, open, store.states(account.id(), application));
  }

  private List<TrackedApplication> tracked(
      Account account, List<JobId> ids, Optional<Map<JobId, JobId>> open) {
    Map<JobId, List<StateChange>> states = store.states(account.id(), ids);
    return store.some(account.id(), ids).stream()
        .map(each -> tracked(each, open, states.getOrDefault(each.jobId(), List.of())))
        .toList();
  }

  private static TrackedApplication tracked(
      Application application, Optional<Map<JobId, JobId>> open, List<StateChange> history) {
    return new TrackedApplication(
        application.etag(), ApplicationSummary.of(application, open), application.job(), history);
  }

  private ResponseStatusException notOpen(JobId id) {
    jobs.requireLoaded();
    return new ResponseStatusException(HttpStatus.NOT_FOUND, NOT_OPEN.formatted(id));
  }

  private static ResponseStatusException none(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "You do not track the job '%s'.".formatted(id));
  }
}
