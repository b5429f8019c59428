package dev.rolecall.search.web.tracker;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// "Not for me, because ...": hides a job, and proposes the change to a profile that follows. The
/// profile changes only when the person accepts the proposal.
@Controller
class NotForMeController {
  private final TrackerCalls calls;
  private final NotForMeCalls profiles;
  private final JobSearch search;

  NotForMeController(MatchServiceClient matchService, JobSearch search) {
    this.calls = new TrackerCalls(matchService);
    this.profiles = new NotForMeCalls(matchService);
    this.search = search;
  }

  record Option(String id, String name) {}

  record Change(String label, String from, String to) {
    static Change of(JsonNode change) {
      return new Change(
          change.path("label").asString(""),
          change.path("from").asString(""),
          change.path("to").asString(""));
    }
  }

  @GetMapping(path = "/not-for-me/{job}", produces = PageHeaders.HTML)
  Mono<Rendering> reasons(
      @AuthenticationPrincipal SignedInPerson person, @PathVariable String job) {
    return Mono.zip(job(job), profiles.profiles(person))
        .map(
            found ->
                Rendering.view("tracker-reasons")
                    .modelAttribute("jobId", found.getT1().id().value())
                    .modelAttribute("jobTitle", Phrases.jobTitle(found.getT1().opening().title()))
                    .modelAttribute("company", found.getT1().opening().company().name())
                    .modelAttribute("skills", skills(found.getT1()))
                    .modelAttribute("profiles", options(found.getT2()))
                    .build());
  }

  private static List<Option> skills(Job job) {
    return Opening.orEmpty(job.opening().skills()).stream()
        .map(skill -> new Option(skill.id().value(), skill.name()))
        .toList();
  }

  private static List<Option> options(JsonNode profiles) {
    return profiles
        .valueStream()
        .map(each -> new Option(each.path("id").asString(""), each.path("name").asString("")))
        .toList();
  }

  /// Hides the job. Then shows the proposal, if there is a profile and a reason that may change it.
  @PostMapping("/not-for-me/{job}")
  Mono<Rendering> hide(
      @AuthenticationPrincipal SignedInPerson person,
      @PathVariable String job,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              NotForMe why = NotForMe.of(job, form);
              String next = why.profile().isEmpty() ? "/hidden-jobs" : why.changePage();
              return calls.hide(person, job, why.reason()).thenReturn(Forms.seeOther(next));
            });
  }

  @GetMapping(path = "/not-for-me/{job}/change", produces = PageHeaders.HTML)
  Mono<Rendering> change(
      @AuthenticationPrincipal SignedInPerson person,
      @PathVariable String job,
      @RequestParam String profile,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") String detail) {
    NotForMe why = new NotForMe(job, profile, reason, detail);
    return profiles
        .proposal(person, why)
        .map(
            found ->
                Rendering.view("tracker-change")
                    .modelAttribute("why", why)
                    .modelAttribute("etag", found.path("etag").asString(""))
                    .modelAttribute(
                        "changes",
                        found.at("/proposal/changes").valueStream().map(Change::of).toList())
                    .modelAttribute("explanation", found.at("/proposal/explanation").asString(""))
                    .build());
  }

  /// Saves the change that was shown; a profile that changed in the meantime is not changed.
  @PostMapping("/not-for-me/{job}/accept")
  Mono<Rendering> accept(
      @AuthenticationPrincipal SignedInPerson person,
      @PathVariable String job,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              NotForMe why = NotForMe.of(job, form);
              String etag = Forms.field(form, "etag");
              return profiles
                  .proposal(person, why)
                  .flatMap(
                      found ->
                          profiles.accept(
                              person, why.profile(), etag, found.at("/proposal/profile")))
                  .thenReturn(TrackerForm.profile(why.profile()));
            });
  }

  private Mono<Job> job(String text) {
    return Mono.fromCallable(() -> JobId.of(text))
        .onErrorMap(IllegalArgumentException.class, _ -> unknown())
        .flatMap(search::job)
        .flatMap(
            located ->
                switch (located) {
                  case JobLookup.Found(var job) -> Mono.just(job);
                  case JobLookup.Merged(var to) -> job(to.value());
                  case JobLookup.NotFound _ -> Mono.error(unknown());
                });
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no job at this URL, or it was removed.");
  }
}
