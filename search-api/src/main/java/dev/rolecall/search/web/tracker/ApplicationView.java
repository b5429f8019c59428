package dev.rolecall.search.web.tracker;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.text.AgeText;
import dev.rolecall.model.text.SourceText;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.web.page.SafeLinks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The content of the page of an application.
///
/// @param row as in the list
/// @param jobPage the page of the job as it is today; empty when it is no longer listed
/// @param availability whether the job is still open, as a sentence
/// @param postings where it was posted
/// @param description what its postings said when it was first tracked: sanitized HTML
/// @param copiedOn the date of that
/// @param form the values of the form
/// @param history the states that it had, the latest first
record ApplicationView(
    ApplicationRow row,
    String jobPage,
    String availability,
    List<Posting> postings,
    List<String> applyLinks,
    String description,
    String copiedOn,
    Values form,
    List<Change> history) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /// @param href empty when there is none that is safe to follow
  record Posting(String name, String href) {}

  record Change(String state, String date) {}

  /// @param error empty when there is none
  record Values(
      String state,
      String appliedOn,
      String nextStep,
      String nextStepOn,
      String notes,
      String error) {
    static Values of(JsonNode application, String error) {
      return new Values(
          application.path("state").asString(""),
          application.path("appliedOn").asString(""),
          application.path("nextStep").asString(""),
          application.path("nextStepOn").asString(""),
          application.path("notes").asString(""),
          error);
    }
  }

  /// @param current the job as the index has it
  static ApplicationView of(
      JsonNode found, JobLookup current, ApplicationRow row, Values form, ZoneId zone) {
    JsonNode job = found.path("job");
    return new ApplicationView(
        row,
        jobPage(row, current),
        availability(row, current),
        job.path("sources").valueStream().map(ApplicationView::posting).distinct().toList(),
        job.path("applyUrls")
            .valueStream()
            .flatMap(url -> SafeLinks.web(url.asString("")).stream())
            .toList(),
        job.path("description").asString(""),
        date(job.path("copiedAt"), zone),
        form,
        found
            .path("history")
            .valueStream()
            .map(
                each ->
                    new Change(StateText.of(each.path("state")), date(each.path("since"), zone)))
            .toList()
            .reversed());
  }

  private static String jobPage(ApplicationRow row, JobLookup current) {
    return switch (current) {
      case JobLookup.Found(var job) -> "/jobs/" + job.id();
      case JobLookup.Merged(var to) -> "/jobs/" + to;
      case JobLookup.NotFound _ ->
          row.availability().equals("Still open") ? "/jobs/" + row.jobId() : "";
    };
  }

  private static String availability(ApplicationRow row, JobLookup current) {
    if (row.added()) {
      return "You added this job.";
    }
    if (current instanceof JobLookup.Found(var job) && job.status() == JobStatus.CLOSED) {
      return closedOn(job).map(date -> "Closed on " + date + ".").orElse("Closed.");
    }
    if (current instanceof JobLookup.NotFound && !row.availability().equals("Still open")) {
      return "No longer listed.";
    }
    return row.availability().isEmpty() ? "" : row.availability() + ".";
  }

  private static Optional<String> closedOn(Job job) {
    return job.postings().stream()
        .map(JobPosting::closed)
        .flatMap(Stream::ofNullable)
        .map(Closed::at)
        .max(Comparator.naturalOrder())
        .map(AgeText::date);
  }

  private static Posting posting(JsonNode source) {
    return new Posting(
        SourceText.label(SourceId.of(source.path("source").asString(""))),
        SafeLinks.web(source.path("url").asString("")).orElse(""));
  }

  private static String date(JsonNode time, ZoneId zone) {
    String text = time.asString("");
    return text.isEmpty() ? "" : DATE.format(Instant.parse(text).atZone(zone));
  }
}
