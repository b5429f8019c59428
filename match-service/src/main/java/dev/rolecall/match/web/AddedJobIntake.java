package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.added.AddedJob;
import dev.rolecall.match.people.added.AddedJobs;
import dev.rolecall.match.people.added.FetchedPage;
import dev.rolecall.match.people.added.JobReadings;
import dev.rolecall.match.people.added.PageFetcher;
import dev.rolecall.model.JobId;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds the jobs of what a person gave to their applications. Blocks.
@Component
class AddedJobIntake {
  private final PageFetcher pages;
  private final JobReadings readings;
  private final AddedJobs jobs;
  private final ListedJobs listed;

  AddedJobIntake(PageFetcher pages, JobReadings readings, AddedJobs jobs, ListedJobs listed) {
    this.pages = pages;
    this.readings = readings;
    this.jobs = jobs;
    this.listed = listed;
  }

  /// What became of a job.
  enum Outcome {
    /// It is one of the person's applications now.
    ADDED,
    /// It was one of their applications before.
    TRACKED,
    /// It is one of the open jobs, and was not added.
    LISTED,
    /// A mail mentions it without the employer or the place, and it was not added.
    INCOMPLETE,
    /// It was not added, as the person cannot have more of them.
    FULL
  }

  /// @param jobId null for a job that is neither listed nor tracked
  /// @param company null when it is not stated
  /// @param url of the posting; null when it is not stated
  record Entry(
      Outcome outcome,
      @Nullable JobId jobId,
      String title,
      @Nullable String company,
      @Nullable String url) {
    static Entry of(Outcome outcome, Job job) {
      String company = job.opening().company().name();
      return new Entry(
          outcome,
          job.id(),
          job.opening().title(),
          company.isEmpty() ? null : company,
          job.postings().getFirst().url());
    }
  }

  List<Entry> add(Account account, AddedJobBody body) {
    AddedContent content = body.content();
    if (content == null) {
      String address = String.valueOf(body.address());
      return listed
          .at(address)
          .map(job -> List.of(Entry.of(Outcome.LISTED, job)))
          .orElseGet(() -> addPage(account, pages.fetch(address), body));
    }
    AddedReading read = readings.read(content);
    return add(account, kind(read), read);
  }

  private List<Entry> addPage(Account account, FetchedPage page, AddedJobBody body) {
    AddedContent content =
        new AddedContent(
            AddedContent.Kind.PAGE,
            page.content(),
            page.charset(),
            page.address(),
            body.title(),
            body.company());
    return add(account, AddedJob.Kind.ADDRESS, readings.read(content));
  }

  private List<Entry> add(Account account, AddedJob.Kind kind, AddedReading read) {
    if (read.problem() != null) {
      throw explained(read.problem(), read.kind());
    }
    List<Entry> entries = new ArrayList<>();
    for (Job job : read.jobs()) {
      entries.add(entries.isEmpty() ? add(account, kind, job) : addFurther(account, kind, job));
    }
    read.incomplete()
        .forEach(
            each ->
                entries.add(
                    new Entry(Outcome.INCOMPLETE, null, each.title(), each.company(), each.url())));
    return entries;
  }

  /// What was added before it stays, so a limit is reported as its outcome.
  private Entry addFurther(Account account, AddedJob.Kind kind, Job job) {
    try {
      return add(account, kind, job);
    } catch (InvalidInputException full) {
      Entry refused = Entry.of(Outcome.FULL, job);
      return new Entry(refused.outcome(), null, refused.title(), refused.company(), refused.url());
    }
  }

  private Entry add(Account account, AddedJob.Kind kind, Job job) {
    return listed
        .sameAs(job)
        .map(open -> Entry.of(Outcome.LISTED, open))
        .orElseGet(
            () -> Entry.of(jobs.add(account, kind, job) ? Outcome.ADDED : Outcome.TRACKED, job));
  }

  /// Corrects an added job and its application.
  ///
  /// @throws InvalidInputException when there is no job with this title or employer
  AddedJob correct(Account account, AddedJob added, AddedJobCorrection correction) {
    AddedReading read = readings.read(correction.content(added.job()));
    if (read.problem() != null || read.jobs().isEmpty()) {
      throw new InvalidInputException(
          "title", "This is not read as a job: check the title and the employer.");
    }
    Job corrected = correction.applied(added.job(), read.jobs().getFirst().opening());
    return jobs.correct(account, added, corrected);
  }

  private static AddedJob.Kind kind(AddedReading read) {
    return switch (read.kind()) {
      case PAGE, FILE -> AddedJob.Kind.PAGE;
      case TEXT -> AddedJob.Kind.TEXT;
      case MAIL -> AddedJob.Kind.MAIL;
    };
  }

  private static InvalidInputException explained(
      AddedReading.Problem problem, AddedContent.Kind kind) {
    return switch (problem) {
      case NO_TITLE ->
          new InvalidInputException("title", "The title of the job was not found. Enter it.");
      case NO_COMPANY ->
          new InvalidInputException("company", "The employer was not found. Enter the name.");
      case NO_JOB ->
          new InvalidInputException(
              "",
              kind == AddedContent.Kind.MAIL
                  ? "No job was found in the email."
                  : "No description of a job was found. If the page asks you to sign in, open it"
                      + " in your browser and copy its text.");
      case UNREADABLE ->
          new InvalidInputException(
              "", "The file cannot be read. Save the page as a web page, or copy its text.");
    };
  }
}
