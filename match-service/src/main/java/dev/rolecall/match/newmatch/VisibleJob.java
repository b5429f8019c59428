package dev.rolecall.match.newmatch;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What one person may see of a job, without its long parts. As everywhere, null means not stated.
///
/// @param url the URL of its page
/// @param applyUrls where to apply; those of the opening
/// @param postings its postings that this person may see
public record VisibleJob(
    JobId id,
    String title,
    Company company,
    JobFamily family,
    boolean backendRelevant,
    @Nullable List<Seniority> seniority,
    @Nullable List<WorkMode> workModes,
    @Nullable List<Place> places,
    @Nullable List<String> remoteScope,
    @Nullable List<Pay> pay,
    @Nullable Boolean equity,
    @Nullable List<EmploymentType> employmentTypes,
    @Nullable Boolean visaSponsorship,
    @Nullable List<SkillRequirement> skills,
    String url,
    List<String> applyUrls,
    List<VisiblePosting> postings,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    List<JobFlag> flags) {
  /// @param attribution how the source must be named, null when it need not be
  public record VisiblePosting(
      RoleKey role, String source, @Nullable String url, @Nullable String attribution) {}

  static VisibleJob of(Job job, Predicate<JobPosting> isVisible, String url) {
    Opening opening = job.opening();
    List<VisiblePosting> postings =
        job.postings().stream()
            .filter(isVisible)
            .sorted(Comparator.comparing(JobPosting::open).reversed())
            .map(VisibleJob::posting)
            .toList();
    return new VisibleJob(
        job.id(),
        opening.title(),
        opening.company(),
        opening.family(),
        opening.backendRelevant(),
        opening.seniority(),
        opening.workModes(),
        opening.places(),
        opening.remoteScope(),
        opening.pay(),
        opening.equity(),
        opening.employmentTypes(),
        opening.visaSponsorship(),
        opening.skills(),
        url,
        applyUrls(opening, postings),
        postings,
        job.postedAt(),
        job.firstSeenAt(),
        job.flags());
  }

  /// The URLs to apply at that the opening states; otherwise those of its postings.
  private static List<String> applyUrls(Opening opening, List<VisiblePosting> postings) {
    if (!opening.applyUrls().isEmpty()) {
      return opening.applyUrls();
    }
    List<String> urls = new ArrayList<>();
    postings.stream().map(VisiblePosting::url).filter(Objects::nonNull).forEach(urls::add);
    return urls;
  }

  private static VisiblePosting posting(JobPosting posting) {
    return new VisiblePosting(
        posting.role(), posting.source().toString(), posting.url(), posting.rights().attribution());
  }
}
