package dev.rolecall.match.people.tracker;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a job's postings said when a person first tracked it. It is kept when the job closes or
/// disappears.
///
/// @param location places and work modes; empty when they are not stated
/// @param pay one line for each stated range
/// @param description sanitized HTML
/// @param applyUrls where to apply, as far as it was stated
/// @param sources its postings
public record JobCopy(
    JobId id,
    String title,
    String companyId,
    String company,
    String location,
    List<String> pay,
    String description,
    List<String> applyUrls,
    List<Source> sources,
    @Nullable Instant postedAt,
    Instant copiedAt) {
  /// The source of a job that a person found elsewhere.
  private static final String ADDED = "added";

  /// A posting of the job.
  ///
  /// @param source the source's id
  /// @param url null when the source has none
  /// @param attribution how the source must be named, null when it need not be
  public record Source(String source, @Nullable String url, @Nullable String attribution) {}

  public JobCopy {
    pay = List.copyOf(pay);
    applyUrls = List.copyOf(applyUrls);
    sources = List.copyOf(sources);
  }

  /// @param isVisible which postings the person may see
  public static JobCopy of(Job job, Predicate<JobPosting> isVisible, Instant now) {
    Opening opening = job.opening();
    return new JobCopy(
        job.id(),
        opening.title(),
        opening.company().id().value(),
        opening.company().name(),
        LocationText.of(opening),
        Opening.orEmpty(opening.pay()).stream().map(PayText::of).distinct().toList(),
        opening.description(),
        opening.applyUrls(),
        job.postings().stream().filter(isVisible).map(JobCopy::source).distinct().toList(),
        job.postedAt(),
        now);
  }

  /// The address of the first posting that has one.
  public @Nullable String url() {
    return sources.stream().map(Source::url).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /// Whether the person found it elsewhere: it is in no list of open jobs.
  public boolean addedByPerson() {
    return sources.stream().anyMatch(each -> each.source().equals(ADDED));
  }

  private static Source source(JobPosting posting) {
    return new Source(posting.source().value(), posting.url(), posting.rights().attribution());
  }
}
