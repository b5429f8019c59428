package dev.rolecall.match.web;

import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.match.people.tracker.MailLinkTokens.MailLink;
import dev.rolecall.model.job.Job;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hiding a job from a link in a mail, without signing in. Following the link shows a page to
/// confirm, since mail scanners follow links too: only a POST hides the job. The pages say nothing
/// about the person.
@RestController
@RequestMapping(path = "/api/v1/mail-links/{token}", produces = MediaType.TEXT_HTML_VALUE)
class MailLinkController {
  private final MailLinkTokens tokens;
  private final HiddenJobStore hidden;
  private final TrackedJobs jobs;
  private final MailTemplates templates;

  MailLinkController(
      MailLinkTokens tokens, HiddenJobStore hidden, TrackedJobs jobs, MailTemplates templates) {
    this.tokens = tokens;
    this.hidden = hidden;
    this.jobs = jobs;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<String> confirm(@PathVariable String token) {
    Optional<MailLink> link = tokens.read(token);
    if (link.isEmpty() || link.get().expired()) {
      return notWorking(link.isPresent());
    }
    return jobs.mailedJob(link.get().account(), link.get().job())
        .map(
            job ->
                MailLinkPage.question(
                        "Hide this job?",
                        title(job) + " will no longer appear in your matches or emails.",
                        "Hide the job")
                    .render(templates))
        .orElseGet(this::notOpen);
  }

  @PostMapping
  ResponseEntity<String> hide(@PathVariable String token) {
    Optional<MailLink> link = tokens.read(token);
    if (link.isEmpty() || link.get().expired()) {
      return notWorking(link.isPresent());
    }
    return jobs.mailedJob(link.get().account(), link.get().job())
        .map(job -> hide(link.get(), job))
        .orElseGet(this::notOpen);
  }

  private ResponseEntity<String> hide(MailLink link, Job job) {
    try {
      hidden.hide(link.account(), JobIdentity.of(job), job.opening(), null);
      return MailLinkPage.done(
              "The job is hidden",
              title(job)
                  + " no longer appears in your matches or emails. You can show it again under"
                  + " Hidden jobs.",
              "/hidden-jobs",
              "Hidden jobs")
          .render(templates);
    } catch (InvalidInputException erasedOrFull) {
      return notWorking(false);
    }
  }

  private static String title(Job job) {
    return job.opening().title() + " at " + job.opening().company().name();
  }

  private ResponseEntity<String> notOpen() {
    return MailLinkPage.done(
            "This job is closed",
            "It will not be in your matches and emails.",
            "/matches",
            "Your matches")
        .render(templates);
  }

  private ResponseEntity<String> notWorking(boolean expired) {
    return MailLinkPage.notWorking(
            expired
                ? "It has expired. Sign in to hide jobs."
                : "It is incomplete or was changed. Copy the whole link from the email, or sign in"
                    + " to hide jobs.")
        .render(templates);
  }
}
