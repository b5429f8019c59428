package dev.rolecall.match.alert;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillNeed;
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
/// @param url our page of it
/// @param applyUrls where to apply; those of the opening
/// @param postings who told of it, as far as it may be shown
public record ShownJob(
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
    @Nullable List<SkillNeed> skills,
    String url,
    List<String> applyUrls,
    List<Told> postings,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    List<JobMark> marks) {
  /// @param attribution how the source must be named, null when it need not be
  public record Told(
      RoleKey role, String source, @Nullable String url, @Nullable String attribution) {}

  static ShownJob of(Job job, Predicate<JobPosting> mayBeSeen, String url) {
    Opening opening = job.opening();
    List<Told> told =
        job.postings().stream()
            .filter(mayBeSeen)
            .sorted(Comparator.comparing(JobPosting::open).reversed())
            .map(ShownJob::told)
            .toList();
    return new ShownJob(
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
        applyUrls(opening, told),
        told,
        job.postedAt(),
        job.firstSeenAt(),
        job.marks());
  }

  /// Who says where to apply; else the posting itself.
  private static List<String> applyUrls(Opening opening, List<Told> told) {
    if (!opening.applyUrls().isEmpty()) {
      return opening.applyUrls();
    }
    List<String> urls = new ArrayList<>();
    told.stream().map(Told::url).filter(Objects::nonNull).forEach(urls::add);
    return urls;
  }

  private static Told told(JobPosting posting) {
    return new Told(
        posting.role(), posting.source().toString(), posting.url(), posting.rights().attribution());
  }
}
